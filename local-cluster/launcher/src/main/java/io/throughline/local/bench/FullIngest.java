package io.throughline.local.bench;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.reading.IngestCounters;
import io.throughline.ingest.reading.Ingestion;
import io.throughline.ingest.reading.InputIngest;
import io.throughline.ingest.x12.X12Format;
import io.throughline.ingest.x12.transaction.X12Settings;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that the ingest job does to an input on one core: segments, claims, balances, references,
 * tokens, canonical events, Avro bytes as they go to Kafka. Without Flink and Kafka.
 */
final class FullIngest implements Contender, Closeable {
  private static final String URI = "file:///bench";

  private final Ingestion ingestion;
  private final Counted counted = new Counted();
  private long bytes;

  FullIngest() {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    new SchemaGovernance(registry, "a registry in memory")
        .register(Topic.BILLING, Topic.CLAIMS, Topic.ERP, Topic.RECEIPTS);
    Tokens tokens = new Tokens("a key for benchmarks only".getBytes(StandardCharsets.US_ASCII));
    InstantSource clock = InstantSource.system();
    X12Format x12 = new X12Format(new X12Settings(tokens, ZoneOffset.UTC, clock));
    this.ingestion =
        new Ingestion(
            new Formats(List.of(x12)), new Outbox(new SchemaSource(registry)), counted, clock);
  }

  @Override
  public String name() {
    return "full ingest to Kafka bytes";
  }

  @Override
  public void run(Load load) throws IOException {
    counted.claims = 0;
    counted.deadLetters = 0;
    InputIngest input =
        ingestion.open(new ByteArrayInputStream(load.bytes()), Origin.file(URI, ""), 0);
    // Looked at, so that making it cannot be left out.
    Consumer<Outgoing> target = outgoing -> bytes += outgoing.value().length;
    while (input.advance(target)) {
      // reads on
    }
    if (counted.claims != load.claims() || counted.deadLetters > 0) {
      throw new IOException(
          "ingest made %d claims of %d, and %d dead letters"
              .formatted(counted.claims, load.claims(), counted.deadLetters));
    }
  }

  /** Bytes of Avro made so far. */
  long bytesMade() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    ingestion.close();
  }

  private static final class Counted implements IngestCounters {
    long claims;
    long deadLetters;

    @Override
    public void event(RevenueEvent event) {
      Object milestone = event.getMilestone();
      if (milestone instanceof ClaimSubmitted || milestone instanceof RemittanceReceived) {
        claims++;
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
      // not of interest
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
