package io.throughline.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.events.IngestReceipt;
import io.throughline.events.Topic;
import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.feed.Arrivals;
import io.throughline.local.feed.Inbox;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The ingest job as it runs in the local cluster: one file through the watched folder. The revenue
 * and index jobs work on the same events in the same TaskManager, so that its CPU time is that of
 * the whole pipeline up to the moment when the receipt is readable.
 */
public final class ClusterIngestBench {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  /** Far from the numbers of the demo; whatever, these are facilities of another seed. */
  private static final int FIRST_CLAIM = 1_000_000;

  private final LocalCluster cluster;
  private final InstantSource clock;

  public ClusterIngestBench(LocalCluster cluster, InstantSource clock) {
    this.cluster = cluster;
    this.clock = clock;
  }

  /**
   * What one file took.
   *
   * @param records events made
   * @param millis from the file's appearance in the folder until ingest had read it to its end
   * @param cpuMicros of the TaskManager until its receipt was readable
   */
  public record Outcome(long bytes, long records, long millis, long cpuMicros) {
    /** Records per second. */
    public long recordsPerSecond() {
      return records * 1_000 / Math.max(1, millis);
    }

    /** Microseconds of CPU of the TaskManager for one record. */
    public long cpuMicrosPerRecord() {
      return cpuMicros / Math.max(1, records);
    }

    /** For programs. */
    public ObjectNode json() {
      return new ObjectMapper()
          .createObjectNode()
          .put("bytes", bytes)
          .put("records", records)
          .put("millis", millis)
          .put("recordsPerSecond", recordsPerSecond())
          .put("taskManagerCpuMicrosPerRecord", cpuMicrosPerRecord());
    }

    /** For people. */
    public String text() {
      return """
          Through the cluster: %,d records (%,d bytes) read in %,d ms: %,d records/s.
          TaskManager, all jobs: %,d us of CPU per record.
          """
          .formatted(records, bytes, millis, recordsPerSecond(), cpuMicrosPerRecord());
    }
  }

  /** Feeds a file to warm up and one to measure, both with claims of their own. */
  public Outcome run(int claims, Progress progress) throws IOException, InterruptedException {
    feed(Load.claims(FIRST_CLAIM, claims));
    progress.say("Warm: the cluster has read %d claims".formatted(claims));
    return feed(Load.claims(FIRST_CLAIM + claims, claims));
  }

  private Outcome feed(Load load) throws IOException, InterruptedException {
    Path file = Files.createTempFile("throughline-bench-", ".837");
    try (Arrivals arrivals =
            Arrivals.fromNowOn(cluster.endpoints().bootstrapServers(), Topic.RECEIPTS);
        SchemaSource schemas =
            SchemaSource.connect(cluster.endpoints().schemaRegistry().toString())) {
      Files.write(file, load.bytes());
      Duration cpuBefore = cpu();
      String name = new Inbox(cluster.run().inbox(), clock).put(file);
      Instant began = clock.instant();
      IngestReceipt receipt =
          await(name, arrivals, new AvroDecoder<>(schemas, IngestReceipt.class));
      return new Outcome(
          receipt.getBytes(),
          receipt.getEvents(),
          Duration.between(began, receipt.getRecordedAt()).toMillis(),
          cpu().minus(cpuBefore).toNanos() / 1_000);
    } finally {
      Files.delete(file);
    }
  }

  private static IngestReceipt await(
      String name, Arrivals arrivals, AvroDecoder<IngestReceipt> decoder) throws IOException {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < TIMEOUT.toNanos()) {
      for (ConsumerRecord<byte[], byte[]> record : arrivals.next(POLL)) {
        try {
          IngestReceipt receipt = decoder.decode(record.value());
          if (Inbox.nameIn(receipt.getUri()).equals(name)) {
            return receipt;
          }
        } catch (UndecodableException e) {
          throw new IOException("A receipt cannot be decoded: " + e.getMessage(), e);
        }
      }
    }
    throw new IOException(
        "No receipt for %s after %d min; see 'throughline status'"
            .formatted(name, TIMEOUT.toMinutes()));
  }

  private Duration cpu() throws IOException {
    return cluster
        .servers()
        .part("taskmanager")
        .process()
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow(
            () -> new IOException("The TaskManager does not run; see 'throughline status'"));
  }
}
