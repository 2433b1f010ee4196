package io.throughline.local.bench.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchTopics;
import io.throughline.local.bench.broker.ReadProgress;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topic that the job reads in benchmarks; {@link TaggedRecords} says why it is one. */
public final class EventTopic {
  /** The group of the job, which commits what it has read with each checkpoint. */
  static final String GROUP = "bench";

  private final int partitions;

  /**
   * @param partitions of it, and of each topic that is written to
   */
  public EventTopic(int partitions) {
    this.partitions = partitions;
  }

  /** Makes it, and the topics that are written to, on an empty broker. */
  public void create(String bootstrapServers) {
    try (BenchTopics topics = new BenchTopics(bootstrapServers, partitions)) {
      topics.createOurs(
          Topic.TRANSACTIONS, Topic.FINDINGS, Topic.LINEAGE, Topic.POSTINGS, Topic.EXCEPTIONS);
      topics.create(TaggedRecords.TOPIC, CountSerialization.TOPIC);
    }
  }

  /** How far the job has read it. */
  public ReadProgress progress(String bootstrapServers) {
    return new ReadProgress(bootstrapServers, GROUP, TaggedRecords.TOPIC, partitions);
  }

  /**
   * An event as it stands there.
   *
   * @param batch that its account is of; events of one stay in order
   * @param value framed event
   */
  public ProducerRecord<byte[], byte[]> record(RevenueEvent event, long batch, byte[] value) {
    return new ProducerRecord<>(
        TaggedRecords.TOPIC,
        (int) (batch % partitions),
        event.getOccurredAt().toEpochMilli(),
        TaggedRecords.key(Topic.of(event)),
        value);
  }
}
