package io.throughline.local.bench.revenue;

import java.util.Locale;

/** What is measured in one round, in this order. */
enum Contender {
  /** The floor with state on the heap. */
  FLOOR_HEAP(Kind.FLOOR, "hashmap"),
  /** The job with state on the heap. */
  HEAP(Kind.JOB, "hashmap"),
  /** The floor with state in RocksDB. */
  FLOOR_ROCKSDB(Kind.FLOOR, "rocksdb"),
  /** The job with state in RocksDB. */
  ROCKSDB(Kind.JOB, "rocksdb");

  private enum Kind {
    FLOOR,
    JOB
  }

  private final Kind kind;
  private final String stateBackend;

  Contender(Kind kind, String stateBackend) {
    this.kind = kind;
    this.stateBackend = stateBackend;
  }

  boolean isFloor() {
    return kind == Kind.FLOOR;
  }

  /** The floor that it stands on; a floor stands on itself. */
  Contender floor() {
    return stateBackend.equals(HEAP.stateBackend) ? FLOOR_HEAP : FLOOR_ROCKSDB;
  }

  /** For people. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Flink's name of it. */
  String stateBackend() {
    return stateBackend;
  }
}
