package io.throughline.local.replay;

import io.throughline.events.Posting;
import io.throughline.events.PostingLine;
import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.local.Endpoints;
import io.throughline.local.kafka.Committed;
import io.throughline.local.kafka.Consumers;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What a topic of postings comes to.
 *
 * @param postings how many
 * @param balances of the accounts, cents; those of balance zero are there too
 */
public record PostedLedger(long postings, SortedMap<Account, Long> balances) {
  /** An account of a company in a currency. */
  public record Account(String company, String number, String currency)
      implements Comparable<Account> {
    private static final Comparator<Account> ORDER =
        Comparator.comparing(Account::company)
            .thenComparing(Account::number)
            .thenComparing(Account::currency);

    @Override
    public int compareTo(Account other) {
      return ORDER.compare(this, other);
    }
  }

  /** Balances that are not zero. */
  Map<Account, Long> standing() {
    return balances.entrySet().stream()
        .filter(balance -> balance.getValue() != 0)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Adds up what is committed now.
   *
   * @param names of the topics
   * @throws IOException when Kafka does not answer, or a posting cannot be decoded
   */
  static PostedLedger read(Endpoints cluster, TopicNames names) throws IOException {
    try (SchemaSource schemas = SchemaSource.connect(cluster.schemaRegistry().toString());
        KafkaConsumer<byte[], byte[]> consumer = Consumers.connect(cluster.bootstrapServers())) {
      List<TopicPartition> partitions = Consumers.assign(consumer, names, Topic.POSTINGS);
      consumer.seekToBeginning(partitions);
      Sum sum = new Sum(new AvroDecoder<>(schemas, Posting.class));
      Committed.read(consumer, consumer.endOffsets(partitions), sum::add);
      return new PostedLedger(sum.postings, sum.balances);
    }
  }

  private static final class Sum {
    private final AvroDecoder<Posting> decoder;
    private final SortedMap<Account, Long> balances = new TreeMap<>();
    private long postings;

    Sum(AvroDecoder<Posting> decoder) {
      this.decoder = decoder;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
      Posting posting;
      try {
        posting = decoder.decode(record.value());
      } catch (UndecodableException e) {
        throw new IllegalStateException(
            "%s-%d offset %d: %s"
                .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
            e);
      }
      postings++;
      for (PostingLine line : posting.getLines()) {
        balances.merge(
            new Account(posting.getCompanyCode(), line.getAccount(), posting.getCurrency()),
            line.getAmount(),
            Math::addExact);
      }
    }
  }
}
