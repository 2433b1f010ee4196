package io.throughline.local.bench.compare;

import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchTopics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The claims topic, with keys as the ingest job gives them: what the event is about. */
final class ClaimsInput {
  /** What SQL and Kafka Streams say. */
  static final String MATCHES = "bench.matches.v1";

  /** What they say of claims that were sent twice. */
  static final String DUPLICATES = "bench.duplicates.v1";

  private ClaimsInput() {}

  /** Fills an empty broker. */
  static void write(Settings settings) {
    try (BenchTopics topics = new BenchTopics(settings.bootstrapServers(), settings.parallelism())) {
      topics.createOurs(Topic.CLAIMS, Topic.TRANSACTIONS, Topic.FINDINGS, Topic.LINEAGE);
      topics.create(MATCHES, DUPLICATES);
    }
    try (var producer = BenchTopics.producer(settings.bootstrapServers())) {
      settings
          .load()
          .forEach(
              (event, batch, timestamp, value) ->
                  producer.send(
                      new ProducerRecord<>(
                          Topic.CLAIMS.topicName(), null, timestamp, key(event), value)));
    }
  }

  private static byte[] key(RevenueEvent event) {
    Reference first = event.getReferences().getFirst();
    boolean claim = first.getKind() == ReferenceKind.PATIENT_CONTROL_NUMBER;
    String about = claim ? event.getDimensions().getBillingProvider() : first.getIssuer();
    return (about + "|" + first.getRaw()).getBytes(StandardCharsets.UTF_8);
  }
}
