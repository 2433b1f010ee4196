package io.throughline.erp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The records that are being settled, and whether they are still this instance's to settle. */
final class UnderWay {
  private final ConsumerRecords<byte[], byte[]> records;
  private final long oldestMillis;
  private boolean lost;

  UnderWay(ConsumerRecords<byte[], byte[]> records) {
    this.records = records;
    this.oldestMillis =
        StreamSupport.stream(records.spliterator(), false)
            .mapToLong(ConsumerRecord::timestamp)
            .min()
            .orElseThrow();
  }

  void lose(Collection<TopicPartition> partitions) {
    lost |= partitions.stream().anyMatch(records.partitions()::contains);
  }

  boolean isLost() {
    return lost;
  }

  int size() {
    return records.count();
  }

  Duration age(Instant now) {
    Duration age = Duration.between(Instant.ofEpochMilli(oldestMillis), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** Has those that are still this instance's read again. */
  void rewind(KafkaConsumer<byte[], byte[]> consumer) {
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> of = records.records(partition);
      if (consumer.assignment().contains(partition)) {
        consumer.seek(partition, of.getFirst().offset());
      }
    }
  }
}
