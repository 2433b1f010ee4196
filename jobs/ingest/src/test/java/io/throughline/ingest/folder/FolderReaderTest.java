package io.throughline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.IngestReceipt;
import io.throughline.events.Topic;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.TestIngestion;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.wire.DeadLetterHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.util.ratelimit.NoOpRateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.UserCodeClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
  @TempDir private Path folder;
  private final Output output = new Output();
  private int requests;

  private FolderReader reader() {
    return reader(new NoOpRateLimiter<>());
  }

  private FolderReader reader(RateLimiter<FolderSplit> limiter) {
    return new FolderReader(
        new Context(),
        List.of(folder.toString()),
        new TestIngestion().create(new UnregisteredMetricsGroup()),
        new Throttle(limiter));
  }

  private FolderSplit split(Path file, long records) throws Exception {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FolderSplit(FolderScan.version(file, attributes), records);
  }

  private Path file(String... segments) throws Exception {
    return Files.writeString(folder.resolve("a.x12"), Interchange.of837(segments));
  }

  private List<String> reasons() {
    return output.records.stream()
        .filter(outgoing -> outgoing.topic() == Topic.RAW_DEAD_LETTERS)
        .map(outgoing -> outgoing.headers().get(DeadLetterHeaders.REASON))
        .toList();
  }

  private IngestReceipt receipt() {
    Outgoing last = output.records.get(output.records.size() - 1);
    assertThat(last.topic()).isEqualTo(Topic.RECEIPTS);
    return TestIngestion.receipt(last);
  }

  private void readAll(FolderReader reader) throws Exception {
    InputStatus status;
    do {
      status = reader.pollNext(output);
    } while (status == InputStatus.MORE_AVAILABLE);
  }

  @Test
  void readsAFileAndAsksForTheNext() throws Exception {
    try (FolderReader reader = reader()) {
      reader.start();
      assertThat(requests).isEqualTo(1);
      assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
      assertThat(reader.isAvailable()).isNotDone();
      reader.addSplits(List.of(split(file("CLM*C1*1", "CLM*C2*2"), 0)));
      assertThat(reader.isAvailable()).isDone();
      readAll(reader);
      assertThat(requests).isEqualTo(2);
      reader.notifyNoMoreSplits();
      assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    assertThat(output.records).hasSize(3);
    assertThat(receipt().getInEvents().getClm02()).isEqualTo(300);
    assertThat(receipt().getBytes()).isEqualTo(Files.size(folder.resolve("a.x12")));
  }

  @Test
  void readsNoFasterThanItMay() throws Exception {
    long size = Files.size(file("CLM*C1*1"));
    List<Integer> paid = new ArrayList<>();
    Deque<CompletableFuture<Void>> gates = new ArrayDeque<>();
    try (FolderReader reader =
        reader(
            bytes -> {
              paid.add(bytes);
              gates.add(new CompletableFuture<>());
              return gates.getLast();
            })) {
      reader.addSplits(List.of(split(folder.resolve("a.x12"), 0)));
      while (requests == 0) {
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        int steps = paid.size();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(paid).as("nothing was read").hasSize(steps);
        assertThat(reader.isAvailable()).isNotDone();
        gates.getLast().complete(null);
      }
    }

    assertThat(paid.getFirst()).as("for opening it").isEqualTo(Throttle.OPENING);
    assertThat(paid.stream().skip(1).mapToInt(Integer::intValue).sum()).isEqualTo(size);
    assertThat(receipt().getEvents()).isEqualTo(1);
  }

  @Test
  void goesOnAfterTheRecordsOfACheckpoint() throws Exception {
    Path file = file("CLM*C1*1", "CLM*C2*2", "CLM*C3*3");
    List<FolderSplit> checkpoint;
    try (FolderReader reader = reader()) {
      reader.addSplits(List.of(split(file, 2)));
      reader.pollNext(output);
      checkpoint = reader.snapshotState(1);
      readAll(reader);
    }

    assertThat(checkpoint).extracting(FolderSplit::records).containsExactly(2L);
    assertThat(output.records).hasSize(2);
    assertThat(receipt().getInEvents().getClaims()).as("the whole file").isEqualTo(3);
  }

  @Test
  void tellsOfFilesThatVanishedOrWereReplaced() throws Exception {
    Path file = file("CLM*C1*1");
    FolderSplit old = split(file, 1);
    Files.writeString(file, "another");
    try (FolderReader reader = reader()) {
      reader.addSplits(List.of(old));
      readAll(reader);
      Files.delete(file);
      reader.addSplits(List.of(old));
      readAll(reader);
    }

    assertThat(reasons()).containsExactly("vanished-input", "vanished-input");
    assertThat(receipt().getDeadLetters()).isEqualTo(1);
  }

  @Test
  void tellsOfWhatCannotBeRead() throws Exception {
    Path notAFile = Files.createDirectory(folder.resolve("folder"));
    try (FolderReader reader = reader()) {
      reader.addSplits(List.of(split(notAFile, 0)));
      readAll(reader);
    }

    assertThat(reasons()).containsExactly("unreadable-input");
  }

  private static final class Output implements ReaderOutput<Outgoing> {
    private final List<Outgoing> records = new ArrayList<>();

    @Override
    public void collect(Outgoing outgoing) {
      records.add(outgoing);
    }

    @Override
    public void collect(Outgoing outgoing, long timestamp) {
      records.add(outgoing);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<Outgoing> createOutputForSplit(String split) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {}
  }

  private final class Context implements SourceReaderContext {
    @Override
    public SourceReaderMetricGroup metricGroup() {
      return UnregisteredMetricsGroup.createSourceReaderMetricGroup();
    }

    @Override
    public Configuration getConfiguration() {
      return new Configuration();
    }

    @Override
    public String getLocalHostName() {
      return "localhost";
    }

    @Override
    public int getIndexOfSubtask() {
      return 0;
    }

    @Override
    public void sendSplitRequest() {
      requests++;
    }

    @Override
    public void sendSourceEventToCoordinator(SourceEvent event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
      throw new UnsupportedOperationException();
    }
  }
}
