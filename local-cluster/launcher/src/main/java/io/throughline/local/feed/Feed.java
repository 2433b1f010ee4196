package io.throughline.local.feed;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.events.Topic;
import io.throughline.local.Endpoints;
import io.throughline.local.Progress;
import io.throughline.local.RunDirectory;
import io.throughline.wire.SchemaSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/**
 * Sends files through a running cluster and waits until they are through: read by the ingest job,
 * readable in Kafka, and findable in Elasticsearch.
 *
 * <pre>{@code
 * Feed feed = new Feed(cluster.endpoints(), cluster.run(), InstantSource.system());
 * Reconciliation account = feed.send(List.of(folder), Duration.ofMinutes(5), progress);
 * }</pre>
 */
public final class Feed {
  private static final Topic[] TOPICS = {
    Topic.RECEIPTS,
    Topic.BILLING,
    Topic.CLAIMS,
    Topic.ERP,
    Topic.RAW_DEAD_LETTERS,
    Topic.CLAIMS_DEAD_LETTERS
  };

  private final Endpoints endpoints;
  private final RunDirectory run;
  private final Path folder;
  private final InstantSource clock;

  /** Feeds into the inbox. */
  public Feed(Endpoints endpoints, RunDirectory run, InstantSource clock) {
    this(endpoints, run, run.inbox(), clock);
  }

  /**
   * Feeds into another folder of the ingest job.
   *
   * @param folder as {@link RunDirectory#backfill}
   */
  public Feed(Endpoints endpoints, RunDirectory run, Path folder, InstantSource clock) {
    this.endpoints = endpoints;
    this.run = run;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Feeds files and folders.
   *
   * @param timeout for everything
   * @throws IOException when a file cannot be read, a server does not answer, or the time is over;
   *     the message says what is missing and where to look
   */
  public Reconciliation send(List<Path> named, Duration timeout, Progress progress)
      throws IOException, InterruptedException {
    Deadline deadline = Deadline.in(timeout);
    Selection selection = Selection.of(named);
    Map<String, String> leftOut = new LinkedHashMap<>();
    selection.leftOut().forEach(out -> leftOut.put(out.file().toString(), out.reason()));
    if (selection.files().isEmpty()) {
      return new Reconciliation(List.of(), leftOut);
    }
    try (Arrivals arrivals = Arrivals.fromNowOn(endpoints.bootstrapServers(), TOPICS);
        ElasticsearchClient search =
            new ElasticsearchAddress(endpoints.elasticsearch().toString()).client();
        SchemaSource schemas = SchemaSource.connect(endpoints.schemaRegistry().toString())) {
      Ledger ledger = new Ledger(put(selection.files(), progress), schemas);
      new Following(ledger, arrivals, new IndexedFacts(search), run)
          .untilThrough(deadline, progress);
      return new Reconciliation(ledger.accounts().stream().map(Account::outcome).toList(), leftOut);
    } catch (KafkaException e) {
      throw new IOException(
          "Kafka at %s: %s; is the cluster up? See 'throughline status'"
              .formatted(endpoints.bootstrapServers(), e.getMessage()),
          e);
    }
  }

  private List<FedFile> put(List<Path> files, Progress progress) throws IOException {
    Inbox inbox = new Inbox(folder, clock);
    List<FedFile> fed = new ArrayList<>(files.size());
    for (Path file : files) {
      Tally seen = StraightCount.of(file);
      fed.add(new FedFile(file, inbox.put(file), seen));
    }
    progress.say("Fed %d files; waiting until they are through".formatted(fed.size()));
    return fed;
  }
}
