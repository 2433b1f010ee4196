package io.throughline.local.replay;

import io.throughline.audit.Audit;
import io.throughline.audit.AuditOptions;
import io.throughline.audit.AuditReport;
import io.throughline.audit.source.KafkaTopics;
import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.local.Endpoints;
import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.config.ConfigException;
import io.throughline.local.kafka.Groups;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Runs history through a second revenue job, into topics of its own, and audits what comes of it.
 * Nothing that is live is touched: the ERP gateway, the exception workflow and the index read the
 * live topics. Rules are those in force, decisions those that were made.
 *
 * <p>One at a time: the topics and the job have fixed names, and what an earlier one left is
 * deleted first.
 */
public final class Replay {
  /** What its topics are called. */
  public static final TopicNames NAMES = new TopicNames("replay.");

  /** Its job and its consumer group. */
  static final String JOB = "throughline-replay";

  private static final List<String> GROUPS =
      List.of(JOB, JOB + "-policies", JOB + "-master-data", JOB + "-decisions");

  private static final Topic[] TOPICS = {
    Topic.BILLING,
    Topic.CLAIMS,
    Topic.ERP,
    Topic.TRANSACTIONS,
    Topic.FINDINGS,
    Topic.LINEAGE,
    Topic.POSTINGS,
    Topic.EXCEPTIONS,
    Topic.BILLING_DEAD_LETTERS,
    Topic.CLAIMS_DEAD_LETTERS,
    Topic.ERP_DEAD_LETTERS,
    Topic.DECISIONS_DEAD_LETTERS
  };

  private static final Duration TO_FINISH = Duration.ofMinutes(2);

  private final LocalCluster cluster;
  private final Endpoints endpoints;
  private final Duration patience;
  private final Progress progress;

  /**
   * Of a cluster that is up.
   *
   * @param patience how long its job may go on without getting ahead
   * @param progress hears what is being done
   */
  public Replay(LocalCluster cluster, Duration patience, Progress progress) {
    this.cluster = cluster;
    this.endpoints = cluster.endpoints();
    this.patience = patience;
    this.progress = progress;
  }

  /**
   * Runs history again. What it made stays until {@link #forget}.
   *
   * @param options how to audit
   * @throws ConfigException when there is nothing to run again
   * @throws IOException when a server does not answer, or the job does not get through
   */
  public Replayed run(Start start, UnaryOperator<AuditOptions> options)
      throws IOException, InterruptedException {
    forget();
    try (TopicGovernance topics = cluster.preparation().topicGovernance()) {
      topics.create(NAMES, TOPICS);
    }
    Copied copied = copy(start);
    new Replaying(cluster, patience, progress).run(copied);
    AuditReport audit =
        Audit.run(
            new KafkaTopics(
                endpoints.bootstrapServers(),
                endpoints.schemaRegistry().toString(),
                NAMES,
                JOB,
                TO_FINISH,
                progress::say),
            options.apply(AuditOptions.standard().asOf(copied.latest().orElseThrow())));
    return new Replayed(
        audit,
        PostedLedger.read(endpoints, NAMES),
        start instanceof Start.Beginning
            ? Optional.of(PostedLedger.read(endpoints, TopicNames.LIVE))
            : Optional.empty());
  }

  private Copied copy(Start start) throws IOException, InterruptedException {
    History history =
        start instanceof Start.Exported(var places)
            ? new ExportedHistory(places)
            : new LiveHistory(endpoints.bootstrapServers(), start);
    Copied copied;
    try (ReplayedEvents target = new ReplayedEvents(endpoints, NAMES)) {
      copied = history.copyTo(target);
    }
    if (copied.latest().isEmpty()) {
      throw new ConfigException(
          "Nothing to replay: %,d events there, none of any transaction"
              .formatted(copied.records()));
    }
    progress.say(
        "Copied %,d events to topics called %s…, %,d of which cannot be decoded; the last of the others occurred at %s"
            .formatted(
                copied.records(), NAMES.prefix(), copied.undecodable(), copied.latest().get()));
    return copied;
  }

  /** Ends the job if it still runs, and deletes its topics and its consumer groups. */
  public void forget() throws IOException, InterruptedException {
    cluster.jobs().discard(JOB);
    try (TopicGovernance topics = cluster.preparation().topicGovernance();
        Groups groups = new Groups(endpoints.bootstrapServers())) {
      topics.delete(NAMES, TOPICS);
      groups.delete(GROUPS);
    }
  }
}
