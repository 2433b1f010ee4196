package io.throughline.local.exceptions;

import io.throughline.decision.trail.TrailVerifier;
import io.throughline.events.CaseAuditEntry;
import io.throughline.events.ExceptionCase;
import io.throughline.events.Topic;
import io.throughline.local.kafka.Consumers;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Verifies the audit trails of all cases in the topic, as far as they are committed, while the
 * workflow goes on: a case and its entry are committed together, so each trail must end as its case
 * says, at some moment within five seconds.
 */
public final class TrailAudit {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  /** The partitions of a transaction become visible one after the other. */
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final String bootstrapServers;
  private final String registryUrl;
  private final Optional<String> onlyCase;

  /** Of all cases, or of one. */
  public TrailAudit(String bootstrapServers, String registryUrl, Optional<String> onlyCase) {
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
    this.onlyCase = onlyCase;
  }

  private record Anchor(int sequence, String hash) {
    static final Anchor NOTHING = new Anchor(0, "");
  }

  /**
   * Reads and verifies.
   *
   * @throws IOException when Kafka or the registry does not answer
   */
  public TrailVerifier verify() throws IOException {
    try (SchemaSource schemas = SchemaSource.connect(registryUrl);
        KafkaConsumer<byte[], byte[]> cases = Consumers.connect(bootstrapServers);
        KafkaConsumer<byte[], byte[]> trails = Consumers.connect(bootstrapServers)) {
      Map<String, Anchor> anchors = new HashMap<>();
      AvroDecoder<ExceptionCase> caseDecoder = new AvroDecoder<>(schemas, ExceptionCase.class);
      start(cases, Topic.CASES);
      start(trails, Topic.CASE_AUDIT);
      TrailVerifier verifier = new TrailVerifier();
      readToEnd(cases, record -> anchor(record, caseDecoder, anchors));
      AvroDecoder<CaseAuditEntry> entryDecoder = new AvroDecoder<>(schemas, CaseAuditEntry.class);
      readToEnd(trails, record -> entry(record, entryDecoder, verifier));
      Set<String> unsettled = new HashSet<>(anchors.keySet());
      unsettled.addAll(verifier.cases());
      long deadline = System.nanoTime() + SETTLING.toNanos();
      while (!settle(unsettled, anchors, verifier) && System.nanoTime() < deadline) {
        cases.poll(POLL).forEach(record -> anchor(record, caseDecoder, anchors));
        trails.poll(POLL).forEach(record -> entry(record, entryDecoder, verifier));
      }
      for (String caseId : unsettled) {
        Anchor anchor = anchors.getOrDefault(caseId, Anchor.NOTHING);
        verifier.endsAt(caseId, anchor.sequence(), anchor.hash());
      }
      return verifier;
    } catch (KafkaException e) {
      throw new IOException(
          "Kafka at %s: %s; is the cluster up? See 'throughline status'"
              .formatted(bootstrapServers, e.getMessage()),
          e);
    }
  }

  private static void start(KafkaConsumer<byte[], byte[]> consumer, Topic topic)
      throws IOException {
    List<TopicPartition> partitions = Consumers.assign(consumer, topic);
    if (partitions.isEmpty()) {
      throw new IOException(
          "Kafka has no topic %s; 'throughline topics create' creates it"
              .formatted(topic.topicName()));
    }
    consumer.seekToBeginning(partitions);
  }

  private interface Taker {
    void take(ConsumerRecord<byte[], byte[]> record);
  }

  private static void readToEnd(KafkaConsumer<byte[], byte[]> consumer, Taker taker)
      throws IOException {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    long heard = System.nanoTime();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      boolean any = false;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        any = true;
        taker.take(record);
      }
      if (any) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
        throw new IOException(
            "Kafka gave nothing for %d s before the end of %s; see 'throughline logs kafka'"
                .formatted(LONGEST_SILENCE.toSeconds(), ends.keySet()));
      }
    }
  }

  private void anchor(
      ConsumerRecord<byte[], byte[]> record,
      AvroDecoder<ExceptionCase> decoder,
      Map<String, Anchor> anchors) {
    String key = text(record.key());
    if (!isWanted(key)) {
      return;
    }
    try {
      ExceptionCase told = decoder.decode(record.value());
      anchors.put(key, new Anchor(told.getAuditSequence(), told.getAuditHash()));
    } catch (UndecodableException e) {
      // Then the case says nothing of its trail, which is told as a fault of the trail.
      anchors.put(key, Anchor.NOTHING);
    }
  }

  private void entry(
      ConsumerRecord<byte[], byte[]> record,
      AvroDecoder<CaseAuditEntry> decoder,
      TrailVerifier verifier) {
    String key = text(record.key());
    if (!isWanted(key)) {
      return;
    }
    try {
      verifier.next(record.partition(), record.offset(), key, decoder.decode(record.value()));
    } catch (UndecodableException e) {
      verifier.unreadable(record.partition(), record.offset(), key, e.getMessage());
    }
  }

  private boolean isWanted(String key) {
    return onlyCase.map(wanted -> wanted.equals(key)).orElse(true);
  }

  /** Forgets the cases whose trail ends as they say; true when none is left. */
  private static boolean settle(
      Set<String> unsettled, Map<String, Anchor> anchors, TrailVerifier verifier) {
    unsettled.removeIf(
        caseId -> {
          Anchor anchor = anchors.getOrDefault(caseId, Anchor.NOTHING);
          return verifier.isAt(caseId, anchor.sequence(), anchor.hash());
        });
    return unsettled.isEmpty();
  }

  private static String text(byte[] key) {
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }
}
