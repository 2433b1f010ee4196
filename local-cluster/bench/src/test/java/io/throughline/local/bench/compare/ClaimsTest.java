package io.throughline.local.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.history.History;
import io.throughline.revenue.CompactType;
import io.throughline.revenue.EventRecord;
import io.throughline.wire.AvroEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways give the same answers, and those that are known. */
class ClaimsTest {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final String FROM = "events";
  private static final String TO = "answers";
  private static final long OPEN = 40;
  private static final long TICKS = 300;
  private static final int MORE_THAN_ALL = 10_000;

  @TempDir private Path folder;

  @BeforeAll
  static void register() {
    BenchRegistry.register();
  }

  @Test
  void answersOfAHistoryByHand() throws Exception {
    List<RevenueEvent> events = new ArrayList<>();
    events.add(submitted("PROMPT", 0));
    events.add(submitted("TWICE", 0));
    events.add(submitted("NEVER", 1));
    events.add(submitted("LATE", 1));
    events.add(submitted("JUST", 2));
    events.add(submitted("TWICE", 2));
    events.add(submitted("TWICE", 3));
    events.add(remitted("TWICE", 10));
    events.add(remitted("PROMPT", 16));
    events.add(remitted("PROMPT", 20));
    events.add(remitted("JUST", 32));
    events.add(remitted("LATE", 37));
    events.addAll(clockIsAt(80));
    String[] expected = {
      "LATENCY,P/PROMPT," + seconds(16),
      "LATENCY,P/TWICE," + seconds(10),
      "LATENCY,P/JUST," + seconds(30),
      "LATENCY,P/LATE," + seconds(36),
      "LATENCY,P/CLOCK,0",
      "DUPLICATE,P/TWICE," + (START.getEpochSecond() + seconds(2)),
      "STUCK,P/NEVER," + (START.getEpochSecond() + seconds(1)),
      "STUCK,P/LATE," + (START.getEpochSecond() + seconds(1))
    };

    assertThat(bySql(events)).containsExactlyInAnyOrder(expected);
    assertThat(byStreams(events)).containsExactlyInAnyOrder(expected);
  }

  @Test
  void sameAnswersOfAGeneratedHistory() throws Exception {
    List<RevenueEvent> events = new ArrayList<>();
    new History(1, OPEN, true).tell(0, TICKS, (batch, event) -> events.add(event));
    events.addAll(clockIsAt(600));
    List<String> sql = bySql(events);

    assertThat(byStreams(events)).containsExactlyInAnyOrderElementsOf(sql);
    assertThat(sql).anyMatch(isOf(Answer.Kind.LATENCY));
    assertThat(sql).anyMatch(isOf(Answer.Kind.DUPLICATE));
    assertThat(sql).anyMatch(isOf(Answer.Kind.STUCK));
  }

  private static Predicate<String> isOf(Answer.Kind kind) {
    return line -> line.startsWith(kind.name());
  }

  private static List<String> bySql(List<RevenueEvent> events) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
    AvroEncoder<RevenueEvent> encoder = BenchRegistry.encoder(Topic.CLAIMS);
    List<EventRecord> records =
        events.stream()
            .map(event -> new EventRecord(Topic.of(event), 0, 0, 0, null, encoder.encode(event)))
            .toList();
    return SqlClaims.define(environment, environment.fromData(records, CompactType.EVENT_RECORD))
        .executeAndCollect(MORE_THAN_ALL)
        .stream()
        .map(ClaimsTest::text)
        .toList();
  }

  private List<String> byStreams(List<RevenueEvent> events) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG, "test",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1",
            StreamsConfig.STATE_DIR_CONFIG, folder.toString()));
    AvroEncoder<RevenueEvent> encoder = BenchRegistry.encoder(Topic.CLAIMS);
    int[] done = {0};
    try (TopologyTestDriver driver =
        new TopologyTestDriver(StreamsClaims.define(FROM, TO, () -> done[0]++), settings, START)) {
      TestInputTopic<byte[], byte[]> input =
          driver.createInputTopic(FROM, new ByteArraySerializer(), new ByteArraySerializer());
      events.forEach(
          event -> input.pipeInput(new byte[0], encoder.encode(event), event.getOccurredAt()));
      assertThat(done[0]).isEqualTo(events.size());
      return driver
          .createOutputTopic(TO, new ByteArrayDeserializer(), new ByteArrayDeserializer())
          .readValuesToList()
          .stream()
          .map(ClaimsTest::text)
          .toList();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A claim that is answered at once: nothing but events moves the time of Kafka Streams. */
  private static List<RevenueEvent> clockIsAt(long day) {
    return List.of(submitted("CLOCK", day), remitted("CLOCK", day));
  }

  private static RevenueEvent submitted(String claim, long day) {
    return event(sample(ClaimSubmitted.class), claim, day);
  }

  private static RevenueEvent remitted(String claim, long day) {
    return event(sample(RemittanceReceived.class), claim, day);
  }

  private static RevenueEvent event(RevenueEvent event, String claim, long day) {
    event.setOccurredAt(START.plus(Duration.ofDays(day)));
    event.getReferences().stream()
        .filter(reference -> reference.getKind() == ReferenceKind.PATIENT_CONTROL_NUMBER)
        .forEach(
            reference -> {
              reference.setIssuer("P");
              reference.setRaw(claim);
              reference.setNormalised(claim);
            });
    return event;
  }

  /** The first generated event of a kind. */
  private static RevenueEvent sample(Class<?> milestone) {
    List<RevenueEvent> found = new ArrayList<>();
    new History(1, OPEN, false)
        .tell(
            0,
            OPEN + 100,
            (batch, event) -> {
              if (found.isEmpty() && milestone.isInstance(event.getMilestone())) {
                found.add(event);
              }
            });
    return found.getFirst();
  }

  private static long seconds(long days) {
    return Duration.ofDays(days).toSeconds();
  }
}
