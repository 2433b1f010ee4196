package io.throughline.ingest.reading;

import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.mapping.load.MappingLoader;
import io.throughline.ingest.mapping.load.MappingText;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.wire.SchemaSource;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.MetricGroup;

/**
 * Ingestion of all formats there are, by settings that can travel with a job. The key of the tokens
 * does not: each TaskManager reads it from its own file.
 */
public final class IngestSettings implements IngestionFactory {
  @Serial private static final long serialVersionUID = 1L;

  private final String registryUrl;
  private final String tokenKeyFile;
  private final ZoneId zone;
  private final ArrayList<MappingText> mappings;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   * @param tokenKeyFile path on the TaskManagers
   * @param zone of the times in the inputs
   * @param mappings by which CSV and JSON are read; checked again where they are used
   */
  public IngestSettings(
      String registryUrl, String tokenKeyFile, ZoneId zone, List<MappingText> mappings) {
    this.registryUrl = registryUrl;
    this.tokenKeyFile = tokenKeyFile;
    this.zone = zone;
    this.mappings = new ArrayList<>(mappings);
  }

  @Override
  public Ingestion create(MetricGroup metrics) throws IOException {
    InstantSource clock = InstantSource.system();
    Tokens tokens = Tokens.fromFile(Path.of(tokenKeyFile));
    Formats formats =
        AllFormats.of(new ReadingSettings(tokens, zone, clock), MappingLoader.of(mappings));
    Outbox outbox = new Outbox(SchemaSource.connect(registryUrl));
    return new Ingestion(formats, outbox, new MetricCounters(metrics), clock);
  }
}
