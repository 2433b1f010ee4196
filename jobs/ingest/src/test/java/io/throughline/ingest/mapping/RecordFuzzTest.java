package io.throughline.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.IngestReceipt;
import io.throughline.events.Topic;
import io.throughline.ingest.TestIngestion;
import io.throughline.ingest.mapping.record.Records;
import io.throughline.ingest.outgoing.DeadLetterFields;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.reading.Ingestion;
import io.throughline.wire.DeadLetterHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged inputs: nothing fails, and every record is accounted for. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RecordFuzzTest {
  private static final int MUTANTS = 10_000;

  /** Longer than a record may be. */
  private static final int INPUT = Records.LIMIT * 3 / 2;

  private static final String RULES =
      """
      version: 1
      system: fuzz
      interface: fuzz
      time-zone: UTC
      dates: [iso]
      amounts: {currency: USD}
      records:
        - skip: other
          when: {type: other}
        - event: PaymentPosted
          when: {type: payment}
          key: [id]
          occurred: day
          patient: name
          references: [{kind: ACCOUNT_NUMBER, field: account, pattern: '(\\d+)'}]
          set: {amount: amount, paymentType: name, postingDate: day}
        - event: AdjustmentBooked
          when: {type: [payment, adjustment]}
          key: [id]
          occurred: day
          references: [{kind: ACCOUNT_NUMBER, field: account}]
          set: {amount: {field: amount, negate: yes}, postingDate: day}
      """;
  private static final String FIELDS = "fields: [id, type, account, amount, day, name]\n";

  private static final String CSV =
      "id,type,account,amount,day,name\n"
          + "1,payment,A17,12.50,2026-03-02,\"O'Neil, \"\"Jo\"\"\"\n"
          + "2,other,,,,\n"
          + "3,adjustment,A18,(7.00),2026-03-02T10:00:00Z,\"two\nlines\"\r\n"
          + "4,payment,A19,1,2026-03-03,Müller\n";

  private static final String LINES =
      """
      {"id": "1", "type": "payment", "account": "A17", "amount": "12.50", "day": "2026-03-02", "name": "Jo \\"X\\""}
      {"id": 2, "type": "other", "account": null, "amount": 0, "day": null, "name": "é"}
      {"id": "3", "type": "adjustment", "account": "A18", "amount": -7, "day": "2026-03-02", "name": {}}
      {"id": "4", "type": "payment", "account": "A19", "amount": 1.0, "day": "2026-03-03", "name": "\\u00e9"}
      """;

  private static String mapping(String name, String format) {
    return "name: %s\nmatch: {feed: %s}\nformat: %s\n".formatted(name, name, format)
        + FIELDS
        + RULES;
  }

  @Test
  void damagedCsv() throws Exception {
    fuzz(Map.of("csv", CSV, "bare", CSV.substring(CSV.indexOf('\n') + 1)), 20260304);
  }

  @Test
  void damagedJson() throws Exception {
    String array = "[" + LINES.strip().replace("}\n", "},\n") + "]";
    fuzz(
        Map.of(
            "lines",
            LINES,
            "array",
            array,
            "deep",
            "{\"meta\": [1, {\"x\": []}], \"data\": {\"items\": " + array + "}}",
            "document",
            LINES.lines().findFirst().orElseThrow()),
        20260305);
  }

  private static String mappings() {
    return String.join(
        "---\n",
        mapping("csv", "csv"),
        mapping("bare", "csv\ncsv: {header: no}"),
        mapping("lines", "json-lines"),
        mapping("array", "json-array"),
        mapping("deep", "json-array\narray: /data/items"),
        mapping("document", "json-document"));
  }

  private static void fuzz(Map<String, String> inputs, long seed) throws Exception {
    Random random = new Random(seed);
    List<String> feeds = inputs.keySet().stream().sorted().toList();
    long records = 0;
    long events = 0;
    long deadLetters = 0;
    try (Ingestion ingestion =
        TestIngestion.of(
            MappedInput.formats(MappedInput.mappings(mappings())),
            new UnregisteredMetricsGroup())) {
      for (int i = 0; i < MUTANTS; i++) {
        String feed = feeds.get(random.nextInt(feeds.size()));
        byte[] mutant = mutate(inputs.get(feed).getBytes(StandardCharsets.UTF_8), random);
        IngestReceipt receipt = assertAccounted(ingestion, feed, mutant);
        records += receipt.getTransactionSets();
        events += receipt.getEvents();
        deadLetters += receipt.getDeadLetters();
      }
    }
    assertThat(records).isGreaterThan(MUTANTS);
    assertThat(events).isGreaterThan(MUTANTS / 2);
    assertThat(deadLetters).isGreaterThan(MUTANTS / 4);
  }

  private static IngestReceipt assertAccounted(Ingestion ingestion, String feed, byte[] mutant)
      throws Exception {
    List<Outgoing> out = new ArrayList<>();
    var ingest =
        ingestion.open(new ByteArrayInputStream(mutant), Origin.file("file:///f", feed), 0);
    while (ingest.advance(out::add)) {
      // Until the receipt is out.
    }
    IngestReceipt receipt = TestIngestion.receipt(out.getLast());
    String text = new String(mutant, StandardCharsets.UTF_8);
    long withEvents =
        out.stream()
            .filter(o -> o.topic() == Topic.BILLING)
            .map(o -> TestIngestion.event(o).getSource().getPosition().getTransactionSet())
            .distinct()
            .count();
    boolean isEmpty =
        receipt.getReasons().stream().anyMatch(r -> r.getReason().equals("empty-input"));
    assertThat(withEvents + receipt.getSkipped() + receipt.getDeadLetters() - (isEmpty ? 1 : 0))
        .as(text)
        .isEqualTo(receipt.getTransactionSets());
    assertThat(receipt.getBytes()).as(text).isEqualTo(mutant.length);
    for (Outgoing letter : out) {
      if (letter.topic() == Topic.RAW_DEAD_LETTERS) {
        assertThat(letter.headers().get(DeadLetterHeaders.REASON))
            .as(text)
            .isNotEqualTo("reader-failure");
        int from = Integer.parseInt(letter.headers().get(DeadLetterFields.SOURCE_OFFSET));
        assertThat(letter.value())
            .as(text)
            .isEqualTo(Arrays.copyOfRange(mutant, from, from + letter.value().length));
      }
    }
    return receipt;
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (int n = random.nextInt(4); n >= 0 && !text.isEmpty(); n--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(60));
      text =
          switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(at);
            case 3 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1);
            case 4 ->
                text.substring(0, at)
                    + "\"\n\r,;{}[]:\\\u0000".charAt(random.nextInt(12))
                    + text.substring(at);
            case 5 -> "\u00ef\u00bb\u00bf" + text;
            case 6 -> text.replace("\n", "\r\n");
            default -> text.substring(0, at) + "\"".repeat(random.nextInt(4)) + text.substring(at);
          };
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A stray quote on each of many lines must not make reading take the square of their number. */
  @Test
  void timeGrowsWithTheInputAlone() throws Exception {
    String stray = "1,payment,\"A17,1,2026-03-02,x\n2,payment,A17\"\",1,2026-03-02,x\n";
    String open = "1,payment,\"A17,1,2026-03-02,x\n" + "2,payment,A17,1,2026-03-02,x\n".repeat(9);
    try (Ingestion ingestion =
        TestIngestion.of(
            MappedInput.formats(MappedInput.mappings(mappings())),
            new UnregisteredMetricsGroup())) {
      for (String lines : List.of(stray, open, "\"\n", "\"\"\"\n", "{\"\n", "[\n", "{\"a\":\"\n")) {
        byte[] input = lines.repeat(INPUT / lines.length()).getBytes(StandardCharsets.UTF_8);
        for (String feed : List.of("bare", "lines", "array")) {
          var ingest =
              ingestion.open(new ByteArrayInputStream(input), Origin.file("file:///f", feed), 0);
          while (ingest.advance(outgoing -> {})) {
            // Until the receipt is out.
          }
        }
      }
    }
  }

  @Test
  void reasonsHoldNothingOfTheRecords() throws Exception {
    Pattern value = Pattern.compile("Neil|Müller|A1\\d|12\\.50|two");
    Random random = new Random(20260306);
    try (Ingestion ingestion =
        TestIngestion.of(
            MappedInput.formats(MappedInput.mappings(mappings())),
            new UnregisteredMetricsGroup())) {
      for (int i = 0; i < 500; i++) {
        byte[] mutant = mutate(CSV.getBytes(StandardCharsets.UTF_8), random);
        List<Outgoing> out = new ArrayList<>();
        var ingest =
            ingestion.open(new ByteArrayInputStream(mutant), Origin.file("file:///f", "csv"), 0);
        while (ingest.advance(out::add)) {
          // Until the receipt is out.
        }
        for (Outgoing letter : out) {
          Matcher found = value.matcher(letter.headers().toString());
          assertThat(found.find()).as(() -> letter.headers().toString()).isFalse();
        }
      }
    }
  }
}
