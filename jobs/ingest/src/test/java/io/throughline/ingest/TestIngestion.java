package io.throughline.ingest;

import io.throughline.events.IngestReceipt;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.SourceFormat;
import io.throughline.ingest.hl7.Hl7Format;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.reading.Ingestion;
import io.throughline.ingest.reading.IngestionFactory;
import io.throughline.ingest.reading.MetricCounters;
import io.throughline.ingest.x12.X12Format;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.metrics.MetricGroup;

/** Ingestion with a registry in memory, and a fixed key and clock: the same records each time. */
public final class TestIngestion implements IngestionFactory {
  private static final long serialVersionUID = 1L;
  private static final String REGISTRY = "mock://ingest";

  private static final AvroDecoder<RevenueEvent> EVENTS =
      new AvroDecoder<>(SchemaSource.connect(REGISTRY), RevenueEvent.class);
  private static final AvroDecoder<IngestReceipt> RECEIPTS =
      new AvroDecoder<>(SchemaSource.connect(REGISTRY), IngestReceipt.class);

  static {
    try (SchemaGovernance governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Topic.BILLING, Topic.CLAIMS, Topic.ERP, Topic.RECEIPTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Ingestion create(MetricGroup metrics) {
    return of(formats(), metrics);
  }

  /** All formats. */
  public static Formats formats() {
    ReadingSettings settings = Collected.settings(ZoneOffset.UTC);
    return new Formats(List.of(new Hl7Format(settings), new X12Format(settings)));
  }

  /** Ingestion of one format. */
  public static Ingestion of(SourceFormat format, MetricGroup metrics) {
    return of(new Formats(List.of(format)), metrics);
  }

  /** Ingestion of some formats. */
  public static Ingestion of(Formats formats, MetricGroup metrics) {
    return new Ingestion(
        formats,
        new Outbox(SchemaSource.connect(REGISTRY)),
        new MetricCounters(metrics),
        InstantSource.fixed(Collected.NOW));
  }

  /** The event in a record. */
  public static RevenueEvent event(Outgoing outgoing) {
    return decode(outgoing, EVENTS);
  }

  /** The receipt in a record. */
  public static IngestReceipt receipt(Outgoing outgoing) {
    return decode(outgoing, RECEIPTS);
  }

  private static synchronized <T extends SpecificRecordBase> T decode(
      Outgoing outgoing, AvroDecoder<T> decoder) {
    try {
      return decoder.decode(outgoing.value());
    } catch (UndecodableException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
