package io.throughline.local.bench.revenue;

/** What is measured in one round, in this order. */
enum Contender {
  /** Reads, decodes and drops. */
  FLOOR("floor", "hashmap"),
  /** The job with state on the heap. */
  HEAP("heap", "hashmap"),
  /** The job with state in RocksDB. */
  ROCKSDB("rocksdb", "rocksdb");

  private final String title;
  private final String stateBackend;

  Contender(String title, String stateBackend) {
    this.title = title;
    this.stateBackend = stateBackend;
  }

  String title() {
    return title;
  }

  /** Flink's name of it. */
  String stateBackend() {
    return stateBackend;
  }
}
