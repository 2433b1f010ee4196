package io.throughline.local.bench;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.mapping.load.MappingLoader;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.reading.AllFormats;
import io.throughline.ingest.reading.IngestCounters;
import io.throughline.ingest.reading.Ingestion;
import io.throughline.ingest.reading.InputIngest;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that the ingest job does to an input of any format on one core: records, balances,
 * references, tokens, canonical events, Avro bytes as they go to Kafka. Without Flink and Kafka.
 */
final class FullIngest implements Contender, Closeable {
  private static final String URI = "file:///bench";

  private final Ingestion ingestion;
  private final Counted counted = new Counted();
  private long bytes;

  /** Reads JSON and CSV by the mappings below a path. */
  FullIngest(Path mappings) throws IOException {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    new SchemaGovernance(registry, "a registry in memory")
        .register(Topic.BILLING, Topic.CLAIMS, Topic.ERP, Topic.RECEIPTS);
    Tokens tokens = new Tokens("a key for benchmarks only".getBytes(StandardCharsets.US_ASCII));
    InstantSource clock = InstantSource.system();
    Formats formats =
        AllFormats.of(
            new ReadingSettings(tokens, ZoneOffset.UTC, clock),
            MappingLoader.load(List.of(mappings)));
    this.ingestion = new Ingestion(formats, new Outbox(new SchemaSource(registry)), counted, clock);
  }

  @Override
  public String name() {
    return "full ingest to Kafka bytes";
  }

  @Override
  public void run(Load load) throws IOException {
    counted.records = 0;
    counted.deadLetters = 0;
    InputIngest input =
        ingestion.open(new ByteArrayInputStream(load.bytes()), Origin.file(URI, load.feed()), 0);
    // Looked at, so that making it cannot be left out.
    Consumer<Outgoing> target = outgoing -> bytes += outgoing.value().length;
    while (input.advance(target)) {
      // reads on
    }
    if (counted.records != load.records() || counted.deadLetters > 0) {
      throw new IOException(
          "ingest made %d records of %d, and %d dead letters"
              .formatted(counted.records, load.records(), counted.deadLetters));
    }
  }

  @Override
  public void close() throws IOException {
    ingestion.close();
  }

  private static final class Counted implements IngestCounters {
    long records;
    long deadLetters;

    @Override
    public void event(RevenueEvent event) {
      // A payment as a whole is no record of its file: its claim payments are.
      if (!(event.getMilestone() instanceof RemittanceAdvised)) {
        records++;
      }
    }

    @Override
    public void deadLetter(Unreadable unreadable) {
      deadLetters++;
    }

    @Override
    public void input() {
      // one per run
    }

    @Override
    public void skipped(Skip skip) {
      records++;
    }

    @Override
    public void interchange() {
      // not of interest
    }

    @Override
    public void transactionSet() {
      // not of interest
    }
  }
}
