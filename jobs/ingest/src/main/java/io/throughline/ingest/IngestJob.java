package io.throughline.ingest;

import io.throughline.ingest.folder.BytesPerSecond;
import io.throughline.ingest.folder.WatchedFolderSource;
import io.throughline.ingest.mapping.load.MappingFiles;
import io.throughline.ingest.mapping.load.MappingLoader;
import io.throughline.ingest.mapping.load.MappingText;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.outgoing.OutgoingSerialization;
import io.throughline.ingest.reading.IngestSettings;
import io.throughline.ingest.reading.RawRecordReader;
import io.throughline.wire.flink.ExactlyOnceSinks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reads X12 and HL7 v2, CSV and JSON from watched folders and, where told so, from a Kafka topic,
 * and writes events, dead letters and receipts exactly once.
 */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads X12, HL7 v2, CSV and JSON and writes canonical events.")
public final class IngestJob implements Callable<Integer> {
  private static final String NAME = "throughline-ingest";

  /** History holds many files and nobody waits for a new one among them. */
  private static final int BACKFILL_SCAN_FACTOR = 5;

  @Option(
      names = "--bootstrap-servers",
      required = true,
      description = "Kafka brokers, host:port, comma-separated.")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry",
      required = true,
      description =
          "Base of the schema registry's Confluent API, e.g. http://host:port/apis/ccompat/v7.")
  private String schemaRegistry;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "Folder to read files from, with all below it; may be repeated.")
  private List<Path> folders = List.of();

  @Option(
      names = "--backfill",
      paramLabel = "DIR",
      description =
          "Folder of history, read beside the live feeds at a limited rate: the oldest file first, by"
              + " time of modification, then by path; may be repeated. Must lie apart from --watch.")
  private List<Path> backfills = List.of();

  @Option(
      names = "--backfill-rate",
      paramLabel = "SIZE",
      defaultValue = "2mb",
      converter = SizeConverter.class,
      description =
          "The most that is read of history in a second, e.g. 500kb (default: ${DEFAULT-VALUE}).")
  private long backfillRate = 2L * 1024 * 1024;

  @Option(
      names = "--raw-topic",
      description = "Topic to read from as well; the value of each record is one input.")
  private String rawTopic;

  @Option(
      names = "--token-key-file",
      required = true,
      description =
          "File on each TaskManager with the key of patient tokens: at least 16 bytes of text.")
  private Path tokenKeyFile;

  @Option(
      names = "--time-zone",
      defaultValue = "UTC",
      description = "Zone of the times in the inputs, which name none (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneOffset.UTC;

  @Option(
      names = "--mapping",
      paramLabel = "FILE-OR-DIR",
      description =
          "Mapping of CSV or JSON (YAML), or a folder of them; may be repeated. Checked before the"
              + " job starts, and sent along with it.")
  private List<Path> mappings = List.of();

  @Option(names = "--parallelism", description = "Subtasks (default: the cluster's).")
  private Integer parallelism;

  @Option(
      names = "--scan-interval",
      defaultValue = "1s",
      converter = DurationConverter.class,
      description =
          "Time between two looks into the folders; a file is read when two in a row found it unchanged (default: ${DEFAULT-VALUE}).")
  private Duration scanInterval = Duration.ofSeconds(1);

  @Option(names = "--bounded", description = "Read what is there now, then end.")
  private boolean bounded;

  /** Runs the job with command-line options. */
  public static void main(String[] args) {
    int exit = new CommandLine(new IngestJob()).execute(args);
    if (exit != 0) {
      throw new IllegalArgumentException("Job " + NAME + " was not started; see the message above");
    }
  }

  @Override
  public Integer call() throws Exception {
    if (folders.isEmpty() && backfills.isEmpty() && rawTopic == null) {
      throw new IllegalArgumentException(
          "Nothing to read: give --watch, --backfill or --raw-topic");
    }
    checkApart();
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration());
    IngestTopology.define(environment, lanes());
    environment.execute(NAME);
    return 0;
  }

  /** A file in both would be read twice, and the live reading of it would be held up. */
  private void checkApart() {
    for (String live : absolute(folders)) {
      for (String history : absolute(backfills)) {
        if (Path.of(live).startsWith(history) || Path.of(history).startsWith(live)) {
          throw new IllegalArgumentException(
              "--watch %s and --backfill %s hold the same files; give folders that lie apart"
                  .formatted(live, history));
        }
      }
    }
  }

  private static List<String> absolute(List<Path> paths) {
    return paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    if (parallelism != null) {
      configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    }
    return configuration;
  }

  private List<IngestTopology.Lane> lanes() throws IOException {
    List<MappingText> texts = MappingFiles.read(mappings);
    MappingLoader.of(texts);
    IngestSettings ingestion =
        new IngestSettings(schemaRegistry, tokenKeyFile.toAbsolutePath().toString(), zone, texts);
    List<IngestTopology.Lane> lanes = new ArrayList<>();
    if (!folders.isEmpty()) {
      lanes.add(
          new IngestTopology.Lane(
              "watched-folders",
              new WatchedFolderSource(absolute(folders), scanInterval, bounded, ingestion),
              sink("folders")));
    }
    if (!backfills.isEmpty()) {
      lanes.add(
          new IngestTopology.Lane(
              "backfill-folders",
              new WatchedFolderSource(
                  absolute(backfills),
                  scanInterval.multipliedBy(BACKFILL_SCAN_FACTOR),
                  bounded,
                  ingestion,
                  new BytesPerSecond(backfillRate)),
              sink("backfill")));
    }
    if (rawTopic != null) {
      lanes.add(
          new IngestTopology.Lane(
              "raw-topic", rawSource(new RawRecordReader(ingestion)), sink("raw")));
    }
    return lanes;
  }

  // Flink's connector names the reset strategy by an enum that Kafka has deprecated.
  @SuppressWarnings("deprecation")
  private static OffsetsInitializer whereTheGroupStands() {
    return OffsetsInitializer.committedOffsets(
        org.apache.kafka.clients.consumer.OffsetResetStrategy.EARLIEST);
  }

  private KafkaSource<Outgoing> rawSource(RawRecordReader reader) {
    KafkaSourceBuilder<Outgoing> source =
        KafkaSource.<Outgoing>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(rawTopic)
            .setGroupId(NAME)
            .setStartingOffsets(whereTheGroupStands())
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .setDeserializer(reader);
    return bounded ? source.setBounded(OffsetsInitializer.latest()).build() : source.build();
  }

  private Sink<Outgoing> sink(String lane) {
    return ExactlyOnceSinks.to(bootstrapServers, NAME + "-" + lane, new OutgoingSerialization());
  }
}
