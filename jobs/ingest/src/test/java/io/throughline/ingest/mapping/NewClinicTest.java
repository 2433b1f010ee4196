package io.throughline.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.IngestReceipt;
import io.throughline.events.Money;
import io.throughline.events.PaymentPosted;
import io.throughline.events.ReasonCount;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.ingest.TestIngestion;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

/** A clinic in a format not seen before comes on board by one YAML file: the how-to's example. */
class NewClinicTest {
  private static String example(String language) throws Exception {
    String page = Files.readString(MappedInput.SHIPPED.resolve("README.md"));
    Matcher block =
        Pattern.compile("```%s\n(.*?)```".formatted(language), Pattern.DOTALL).matcher(page);
    assertThat(block.find()).as("example in %s", language).isTrue();
    return block.group(1);
  }

  private static List<Outgoing> ingest(byte[] input, String feed) throws Exception {
    List<Outgoing> records = new ArrayList<>();
    try (var ingestion =
        TestIngestion.of(
            MappedInput.formats(MappedInput.mappings(example("yaml"))),
            new UnregisteredMetricsGroup())) {
      var ingest =
          ingestion.open(
              new ByteArrayInputStream(input), Origin.file("file:///in/" + feed, feed), 0);
      while (ingest.advance(records::add)) {
        // Until the receipt is out.
      }
    }
    return records;
  }

  @Test
  void theExampleOfTheHowToWorksFromFileToTopics() throws Exception {
    byte[] input = example("csv").getBytes(Charset.forName("windows-1252"));
    List<Outgoing> records = ingest(input, "lindenhof/2026-03-02.csv");

    assertThat(records)
        .extracting(Outgoing::topic)
        .containsExactly(
            Topic.BILLING, Topic.BILLING, Topic.BILLING, Topic.BILLING, Topic.RECEIPTS);
    List<RevenueEvent> events = records.subList(0, 4).stream().map(TestIngestion::event).toList();
    assertThat(events)
        .extracting(RevenueEvent::getMilestone)
        .containsExactly(
            new ChargeApproved(
                new Money(123_450L, "EUR"),
                "80061",
                null,
                null,
                Instant.parse("2026-03-01T23:00:00Z")),
            new PaymentPosted(new Money(100_000L, "EUR"), "AOK", LocalDate.parse("2026-03-09")),
            new PaymentPosted(new Money(-5_000L, "EUR"), "patient", LocalDate.parse("2026-03-10")),
            new AdjustmentBooked(
                new Money(8_450L, "EUR"), null, null, LocalDate.parse("2026-03-11")));
    RevenueEvent charge = events.getFirst();
    assertThat(charge.getOccurredAt()).isEqualTo("2026-03-01T23:00:00Z");
    assertThat(charge.getReferences())
        .extracting("kind", "issuer", "raw", "normalised")
        .containsExactly(
            tuple(ReferenceKind.ACCOUNT_NUMBER, "lindenhof", "00417", "417"),
            tuple(ReferenceKind.ENCOUNTER_NUMBER, "lindenhof", "2026-91", "202691"));
    assertThat(charge.getDimensions().getFacility()).isEqualTo("lindenhof");
    assertThat(charge.getDimensions().getPayer()).isEqualTo("104212059");
    assertThat(charge.getPatientToken()).hasSize(64);
    assertThat(charge.getSource().getPolicyVersion()).isEqualTo("lindenhof-billing/1");
    assertThat(charge.getSource().getSystem()).isEqualTo("lindenhof");
    assertThat(new String(records.getFirst().key())).isEqualTo("lindenhof|00417");

    IngestReceipt receipt = TestIngestion.receipt(records.getLast());
    assertThat(receipt.getTransactionSets()).isEqualTo(5);
    assertThat(receipt.getEvents()).isEqualTo(4);
    assertThat(receipt.getSkips()).containsExactly(new ReasonCount("not-mapped", 1L));
    assertThat(receipt.getDeadLetters()).isZero();
    assertThat(receipt.getBytes()).isEqualTo(input.length);
  }

  @Test
  void readAgainTheFileGivesTheSameEvents() throws Exception {
    byte[] input = example("csv").getBytes(Charset.forName("windows-1252"));

    assertThat(ingest(input, "lindenhof/a.csv").getFirst())
        .isEqualTo(ingest(input, "lindenhof/a.csv").getFirst());
  }

  @Test
  void eventsNameTheirBytes() throws Exception {
    byte[] input = example("csv").getBytes(Charset.forName("windows-1252"));
    var source = TestIngestion.event(ingest(input, "lindenhof/a.csv").getFirst()).getSource();
    int from = Math.toIntExact(source.getPosition().getByteOffset());
    byte[] evidence =
        Arrays.copyOfRange(
            input, from, from + Math.toIntExact(source.getPosition().getByteLength()));

    assertThat(new String(evidence)).startsWith("8801;L;").endsWith("P100200;");
    assertThat(source.getContentHash().bytes())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(evidence));
  }
}
