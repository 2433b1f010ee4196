package io.throughline.wire.flink;

import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;

/** What a serialization tells Flink's lineage about the topics it writes. */
public final class Lineage {
  private Lineage() {}

  /** Of a sink that writes these topics; without it they are missing from the lineage. */
  public static Optional<KafkaDatasetFacet> of(List<String> topics) {
    return Optional.of(
        new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(topics)));
  }
}
