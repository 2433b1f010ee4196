package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Topic;
import io.throughline.ingest.folder.WatchedFolderSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is named in what a job logs that reads all samples, whole and broken ones. */
@ExtendWith(MiniClusterExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class IngestLogIT {
  @Test
  void nobodyOfTheSamplesIsInTheLog() throws Exception {
    People people = People.nobody();
    for (Path file : Samples.all()) {
      people.addAll(People.in(Files.readString(file, StandardCharsets.ISO_8859_1)));
    }
    CommittedRecords.reset(false);

    String logged;
    try (CapturedLog log = CapturedLog.open(Level.INFO)) {
      readAllSamples();
      logged = log.text();
    }

    assertThat(CommittedRecords.records())
        .filteredOn(record -> record.topic() == Topic.RECEIPTS)
        .hasSize(Samples.all().size());
    assertThat(people.identifiers()).hasSizeGreaterThan(100);
    assertThat(logged).contains("files more to read");
    assertThat(people.namedIn(logged)).isEmpty();
  }

  private static void readAllSamples() throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    environment.setParallelism(1);
    environment.enableCheckpointing(100);
    List<String> folders = List.of(Samples.folder().toString());
    WatchedFolderSource source =
        new WatchedFolderSource(folders, Duration.ofSeconds(1), true, new TestIngestion());
    IngestTopology.define(
        environment, List.of(new IngestTopology.Lane("samples", source, new CommittedRecords())));
    environment.execute();
  }
}
