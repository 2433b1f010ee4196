package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.events.Money;
import io.throughline.events.PaymentPosted;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a system posts becomes events by a mapping that was put into the run directory. */
class PostedFeedIT {
  private static final String MAPPING =
      """
      name: saas-payments
      version: 1
      system: saas
      interface: payments.json
      match: {feed: "gateway/demo/saas-payments"}
      format: json-lines
      time-zone: America/Chicago
      dates: [iso]
      amounts: {currency: USD}
      fields: [id, account, facility, amount, postedOn, payer]
      records:
        - event: PaymentPosted
          key: [id]
          occurred: postedOn
          dimensions: {facility: facility}
          references:
            - {kind: ACCOUNT_NUMBER, issuer: facility, field: account}
            - {kind: POSTING_NUMBER, issuer: {constant: saas}, field: id}
          set:
            amount: amount
            paymentType: payer
            postingDate: postedOn
      """;

  private static final String BODY =
      """
      {"id":"P-1","account":"00417","facility":"RVH","amount":"123.45","postedOn":"2026-02-03","payer":"AETNA"}
      {"id":"P-2","account":"00417","facility":"RVH","amount":"6.55","postedOn":"2026-02-04","payer":"AETNA"}
      """;

  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.toBeStarted();

  private final LocalCluster cluster = CLUSTER.cluster();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    LocalCluster cluster = CLUSTER.cluster();
    cluster.run().begin(cluster.config().portsOffset());
    Files.writeString(cluster.run().mappings().resolve("saas.yaml"), MAPPING);
    cluster.start(System.out::println);
  }

  @Test
  void becomesEventsWithTheSameIdsEachTime() throws Exception {
    post();
    await().atMost(Duration.ofMinutes(2)).until(() -> billing().size() == 2);
    post();
    await().atMost(Duration.ofMinutes(2)).until(() -> billing().size() == 4);

    List<RevenueEvent> events = billing();
    assertThat(events)
        .extracting(RevenueEvent::getMilestone)
        .containsOnly(
            new PaymentPosted(new Money(12_345L, "USD"), "AETNA", LocalDate.of(2026, 2, 3)),
            new PaymentPosted(new Money(655L, "USD"), "AETNA", LocalDate.of(2026, 2, 4)));
    assertThat(events.stream().map(RevenueEvent::getEventId).distinct()).hasSize(2);
    assertThat(events.getFirst().getSource().getUri()).startsWith("kafka://revenue.raw.v1/");
    assertThat(events.getFirst().getSource().getPolicyVersion()).isEqualTo("saas-payments/1");
  }

  private void post() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(cluster.endpoints().gateway().resolve("/v1/feeds/saas-payments"))
            .header(
                "Authorization", "Bearer " + Files.readString(cluster.run().gatewayToken()).strip())
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(BODY))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(202);
  }

  private List<RevenueEvent> billing() throws IOException, UndecodableException {
    List<RevenueEvent> events = new ArrayList<>();
    try (SchemaSource schemas =
        SchemaSource.connect(cluster.endpoints().schemaRegistry().toString())) {
      AvroDecoder<RevenueEvent> decoder = new AvroDecoder<>(schemas, RevenueEvent.class);
      for (ConsumerRecord<byte[], byte[]> record :
          TopicContents.of(cluster.endpoints().bootstrapServers(), Topic.BILLING.topicName())) {
        events.add(decoder.decode(record.value()));
      }
    }
    return events;
  }
}
