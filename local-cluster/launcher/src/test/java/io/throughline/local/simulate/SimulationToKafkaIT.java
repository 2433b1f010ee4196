package io.throughline.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Topic;
import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.bench.BenchBroker;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.statistics.Summary;
import io.throughline.wire.governance.SchemaGovernance;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationToKafkaIT {
  private static final int PARTITIONS = 2;
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final URI REGISTRY = URI.create("mock://simulation-to-kafka");
  private static final List<Topic> TOPICS = List.of(Topic.BILLING, Topic.CLAIMS, Topic.ERP);

  @TempDir private Path out;

  @Test
  void everyEventIsInTheTopicsAndTheTruthInTheFolder() throws IOException, InterruptedException {
    SchemaGovernance.connect(REGISTRY.toString())
        .register(Topic.BILLING, Topic.CLAIMS, Topic.ERP, Topic.RECEIPTS);
    Installation installation = Installation.containing(Path.of(""));
    try (BenchBroker broker = BenchBroker.start(installation, Progress.SILENT)) {
      try (TopicGovernance topics = TopicGovernance.connect(broker.address(), PARTITIONS, 1)) {
        topics.apply(Topic.BILLING, Topic.CLAIMS, Topic.ERP);
      }
      Endpoints cluster =
          new Endpoints(broker.address(), REGISTRY, NOWHERE, NOWHERE, NOWHERE, NOWHERE);

      Summary summary = tell(cluster);

      assertThat(records(broker.address())).isPositive().isEqualTo(summary.counts().get("events"));
      assertThat(out.resolve("truth/summary.json")).isNotEmptyFile();
      assertThat(out.resolve("files")).doesNotExist();
      assertThat(out.resolve("events")).doesNotExist();
    }
  }

  private Summary tell(Endpoints cluster) throws IOException, InterruptedException {
    LocalDate from = LocalDate.of(2026, 1, 5);
    Options options = Options.whole(5, Profile.CLINIC, from, 2, Rates.with(Map.of()));
    Settings settings = new Settings("file:///test/", ZoneOffset.UTC, new byte[16]);
    try (ClusterEvents kafka = new ClusterEvents(cluster)) {
      return new Simulation(settings)
          .drawn(
              options,
              new Performance(
                  out,
                  Format.KAFKA,
                  kafka,
                  0,
                  2,
                  InstantSource.system(),
                  new PrintWriter(new StringWriter())));
    }
  }

  private static long records(String bootstrapServers) {
    List<TopicPartition> partitions =
        TOPICS.stream()
            .flatMap(
                topic ->
                    Stream.iterate(0, i -> i < PARTITIONS, i -> i + 1)
                        .map(partition -> new TopicPartition(topic.topicName(), partition)))
            .toList();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
