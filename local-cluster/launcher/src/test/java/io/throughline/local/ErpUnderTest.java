package io.throughline.local;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.events.JournalRejected;
import io.throughline.events.Posting;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.books.Books;
import io.throughline.local.config.Setting;
import io.throughline.local.server.HttpProbe;
import io.throughline.local.server.Part;
import io.throughline.local.server.Servers;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.AvroSerializer;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker, a registry, the stand-in ERP and the ERP gateway, each a process. */
final class ErpUnderTest implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LocalCluster cluster;
  private final SchemaSource schemas;
  private final AvroSerializer<Posting> serializer;
  private final KafkaProducer<byte[], byte[]> producer;

  ErpUnderTest(LocalCluster cluster) {
    this.cluster = cluster;
    this.schemas = SchemaSource.connect(cluster.endpoints().schemaRegistry().toString());
    this.serializer = new AvroSerializer<>(schemas);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.endpoints().bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static void start(LocalCluster cluster) throws IOException, InterruptedException {
    cluster.run().begin(cluster.config().portsOffset());
    Secrets.ensure(cluster.run().erpToken());
    new Servers(
            Stream.of("schema-registry", "kafka", "erp", "erp-gateway")
                .map(cluster.servers()::part)
                .toList())
        .start(System.out::println);
    cluster.preparation().topics();
    cluster.preparation().schemas();
  }

  Books books() {
    return Books.of(cluster);
  }

  void faults(String json) throws IOException, InterruptedException {
    books().setFaults(new ObjectMapper().readTree(json));
  }

  void kill(String name) throws IOException, InterruptedException {
    Part part = cluster.servers().part(name);
    part.kill();
    new Servers(List.of(part)).start(System.out::println);
  }

  void publish(List<Posting> postings) {
    for (Posting posting : postings) {
      publish(
          posting.getTransactionId(), serializer.serialize(Topic.POSTINGS.topicName(), posting));
    }
    producer.flush();
  }

  void publish(String key, byte[] value) {
    producer.send(
        new ProducerRecord<>(
            Topic.POSTINGS.topicName(), key.getBytes(StandardCharsets.UTF_8), value));
  }

  /** The outcome events that are committed, in the order of each partition. */
  List<RevenueEvent> outcomes() {
    AvroDecoder<RevenueEvent> decoder = new AvroDecoder<>(schemas, RevenueEvent.class);
    List<RevenueEvent> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : committed(Topic.ERP)) {
      try {
        events.add(decoder.decode(record.value()));
      } catch (UndecodableException e) {
        throw new AssertionError(e);
      }
    }
    return events;
  }

  List<ConsumerRecord<byte[], byte[]>> committed(Topic topic) {
    return TopicContents.of(cluster.endpoints().bootstrapServers(), topic.topicName());
  }

  /** Waits until so many outcomes are committed. */
  void awaitOutcomes(int count) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> committed(Topic.ERP).size() >= count);
  }

  /** Beside the one that is a part, which has partitions enough for both. */
  Process startSecondGateway() throws IOException {
    Endpoints endpoints = cluster.endpoints();
    Path lib =
        Installation.containing(Path.of("")).dist(Installation.Dist.ERP_GATEWAY).resolve("lib");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            lib.resolve("*").toString(),
            "io.throughline.erp.ErpGatewayCommand",
            "--bootstrap-servers",
            endpoints.bootstrapServers(),
            "--schema-registry",
            endpoints.schemaRegistry().toString(),
            "--erp",
            Endpoints.erp(cluster.config()).toString(),
            "--token-file",
            cluster.run().erpToken().toString(),
            "--instance",
            "2",
            "--session-timeout",
            "6000",
            "--port",
            Integer.toString(secondPort()))
        .redirectErrorStream(true)
        .redirectOutput(cluster.run().output("erp-gateway-2").toFile())
        .start();
  }

  /** That of a part that is not started here. */
  private int secondPort() {
    return cluster.config().get(Setting.GATEWAY_PORT);
  }

  /** What the second gateway had booked. */
  long secondBooked() throws InterruptedException {
    return metric(secondPort(), "throughline_erp_postings_total", "transferred");
  }

  /** What the second gateway has yet to do. */
  long secondUnderWay() throws InterruptedException {
    return metric(secondPort(), "throughline_erp_lag_records", "");
  }

  /** The sum of a metric over its labels that contain a text; 0 when nobody answers. */
  long metric(String name, String labels) throws InterruptedException {
    return metric(Endpoints.erpGateway(cluster.config()).getPort(), name, labels);
  }

  private static long metric(int port, String name, String labels) throws InterruptedException {
    return HttpProbe.get(URI.create("http://127.0.0.1:%d/metrics".formatted(port)))
        .orElse("")
        .lines()
        .filter(line -> line.startsWith(name) && line.contains(labels))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Every document, in the order of booking. */
  List<JsonNode> journals() throws IOException, InterruptedException {
    return books().journals(0, 100_000);
  }

  static String postingId(RevenueEvent event) {
    return reference(event, ReferenceKind.POSTING_ID);
  }

  /** Raw text of the one reference of a kind; empty when there is none. */
  static String reference(RevenueEvent event, ReferenceKind kind) {
    return event.getReferences().stream()
        .filter(each -> each.getKind() == kind)
        .map(Reference::getRaw)
        .reduce(
            "",
            (none, raw) -> {
              if (!none.isEmpty()) {
                throw new AssertionError("two references of kind " + kind);
              }
              return raw;
            });
  }

  static String outcome(RevenueEvent event) {
    return event.getMilestone() instanceof JournalRejected rejected
        ? rejected.getReasonCode()
        : PostingHistory.TRANSFERRED;
  }

  @Override
  public void close() throws IOException {
    producer.close();
    schemas.close();
  }
}
