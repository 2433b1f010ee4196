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
  ROCKSDB(Kind.JOB, "rocksdb"),
  /** A part of the job in Flink SQL, with state in RocksDB. */
  SQL(Kind.SQL, "rocksdb"),
  /** The same part in Kafka Streams, with state in RocksDB. */
  STREAMS(Kind.STREAMS, "rocksdb");

  /** What it is of. */
  enum Kind {
    FLOOR,
    JOB,
    SQL,
    STREAMS
  }

  private final Kind kind;
  private final String stateBackend;

  Contender(Kind kind, String stateBackend) {
    this.kind = kind;
    this.stateBackend = stateBackend;
  }

  Kind kind() {
    return kind;
  }

  /** What it is set against: of the job its floor, of others the job; a floor is its own. */
  Contender yardstick() {
    return switch (kind) {
      case FLOOR -> this;
      case JOB -> this == HEAP ? FLOOR_HEAP : FLOOR_ROCKSDB;
      case SQL, STREAMS -> ROCKSDB;
    };
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
