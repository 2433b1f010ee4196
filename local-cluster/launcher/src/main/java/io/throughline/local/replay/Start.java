package io.throughline.local.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where the history begins that is run again. */
public sealed interface Start {
  /** At the beginning of the topics. */
  record Beginning() implements Start {}

  /**
   * With what arrived since.
   *
   * @param time by the records' timestamps
   */
  record Time(Instant time) implements Start {}

  /**
   * At offsets.
   *
   * @param first of each partition that was named; the others begin at their beginning
   */
  record Offsets(Map<TopicPartition, Long> first) implements Start {}

  /**
   * With the events of Avro object container files instead of those of topics.
   *
   * @param places files, and folders with .avro files
   */
  record Exported(List<Path> places) implements Start {}
}
