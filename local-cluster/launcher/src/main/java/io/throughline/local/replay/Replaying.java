package io.throughline.local.replay;

import io.throughline.events.Topic;
import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.config.Setting;
import io.throughline.local.flink.JobState;
import io.throughline.local.kafka.Consumers;
import io.throughline.local.kafka.Groups;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The job of a replay, from its start until all it says of what was copied is committed.
 *
 * @param patience how long it may go on without getting ahead
 */
record Replaying(LocalCluster cluster, Duration patience, Progress progress) {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);
  private static final double PERCENT = 100.0;

  /** End of the name of the gauge of each task that judges by the clock, epoch milliseconds. */
  private static final String CLOCK = "throughline.clock";

  /** Operators with it: of payers' numbers, leaves, roots and postings. */
  private static final int CLOCKS = 4;

  /**
   * Runs it to its end.
   *
   * @throws IOException when it fails, or does not get ahead
   */
  void run(Copied copied) throws IOException, InterruptedException {
    Map<TopicPartition, Long> ends = ends();
    cluster.startReplay(Replay.JOB, Replay.NAMES);
    progress.say("The job %s runs".formatted(Replay.JOB));
    awaitRead(ends, copied.records());
    awaitClock(copied.latest().orElseThrow());
    if (!cluster.jobs().finish(Replay.JOB, patience)) {
      throw new IOException(failed("did not end within %d s".formatted(patience.toSeconds())));
    }
  }

  private Map<TopicPartition, Long> ends() throws IOException, InterruptedException {
    String kafka = cluster.endpoints().bootstrapServers();
    try (KafkaConsumer<byte[], byte[]> consumer = Consumers.connect(kafka);
        Groups groups = new Groups(kafka)) {
      return groups.ends(
          Consumers.assign(consumer, Replay.NAMES, History.TOPICS.toArray(Topic[]::new)));
    }
  }

  private void awaitRead(Map<TopicPartition, Long> ends, long records)
      throws IOException, InterruptedException {
    try (Groups groups = new Groups(cluster.endpoints().bootstrapServers())) {
      long behind = records;
      long least = Long.MAX_VALUE;
      long gotAheadAt = System.nanoTime();
      long toldAt = System.nanoTime();
      while (behind > 0) {
        behind = groups.behind(Replay.JOB, ends);
        long now = System.nanoTime();
        if (behind < least) {
          least = behind;
          gotAheadAt = now;
        }
        check("has %,d of %,d events to go".formatted(behind, records), gotAheadAt);
        if (now - toldAt > TELL_EVERY.toNanos()) {
          progress.say(
              "%.0f %% of %,d events are through"
                  .formatted(PERCENT * (records - behind) / records, records));
          toldAt = now;
        }
        Thread.sleep(POLL);
      }
    }
  }

  private void awaitClock(Instant latest) throws IOException, InterruptedException {
    int tasks = CLOCKS * cluster.config().get(Setting.FLINK_PARALLELISM);
    long begin = System.nanoTime();
    List<Long> clocks = cluster.jobs().gauges(Replay.JOB, CLOCK);
    while (clocks.size() < tasks
        || clocks.stream().anyMatch(clock -> clock < latest.toEpochMilli())) {
      check("has not judged all until %s".formatted(latest), begin);
      Thread.sleep(POLL);
      clocks = cluster.jobs().gauges(Replay.JOB, CLOCK);
    }
  }

  private void check(String standing, long gotAheadAt) throws IOException, InterruptedException {
    JobState state = cluster.jobs().state(Replay.JOB);
    if (state.isEnded()) {
      throw new IOException(failed("is " + state.status()));
    }
    if (System.nanoTime() - gotAheadAt > patience.toNanos()) {
      throw new IOException(
          failed("%s and got no further for %d s".formatted(standing, patience.toSeconds())));
    }
  }

  private String failed(String how) throws IOException, InterruptedException {
    return "The job %s %s: %s"
        .formatted(
            Replay.JOB,
            how,
            cluster.jobs().failure(Replay.JOB).orElse("see 'throughline logs taskmanager'"));
  }
}
