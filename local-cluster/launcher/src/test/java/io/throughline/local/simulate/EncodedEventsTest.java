package io.throughline.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.statistics.Count;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class EncodedEventsTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 5);

  @Test
  void everyEventOfAHistoryBecomesARecordOfItsTopicThatCanBeDecoded()
      throws IOException, InterruptedException, UndecodableException {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    new SchemaGovernance(registry, "a registry in memory")
        .register(Topic.BILLING, Topic.CLAIMS, Topic.ERP, Topic.RECEIPTS);
    Queue<Outgoing> records = new ConcurrentLinkedQueue<>();
    long told;
    try (EncodedEvents events = new EncodedEvents(new SchemaSource(registry), records::add)) {
      told = tell(events);
    }

    assertThat(records).hasSize((int) told);
    Set<Topic> topics = new HashSet<>();
    AvroDecoder<RevenueEvent> decoder =
        new AvroDecoder<>(new SchemaSource(registry), RevenueEvent.class);
    for (Outgoing record : records) {
      assertThat(Topic.of(decoder.decode(record.value()))).isEqualTo(record.topic());
      assertThat(record.key()).isNotEmpty();
      topics.add(record.topic());
    }
    assertThat(topics).isEqualTo(Set.copyOf(List.of(Topic.BILLING, Topic.CLAIMS, Topic.ERP)));
  }

  private static long tell(EventSink events) throws IOException, InterruptedException {
    Options options = Options.whole(3, Profile.CLINIC, FROM, 2, Rates.with(Map.of()));
    Settings settings = new Settings("file:///test/", ZoneOffset.UTC, new byte[16]);
    Telling telling =
        new Telling(
            new History(options, settings),
            FileSink.none(),
            events,
            Optional.empty(),
            Pace.UNLIMITED);
    telling.run(2, day -> {});
    return telling.tally().of(Count.EVENTS);
  }
}
