package io.throughline.exceptions.stream;

import io.throughline.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams from its start to its end. It waits for its topics, which may be created after it was
 * started; a thread that fails, as when the registry does not answer, is replaced after a pause.
 */
public final class CasesStreams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CasesStreams.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
  private static final int REQUEST_TIMEOUT_MILLIS = 5_000;

  private final StreamsSettings settings;
  private final Workshop workshop;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread starter = Thread.ofPlatform().name("streams-start").unstarted(this::run);
  private volatile KafkaStreams streams;
  private volatile int partitions;

  /** Not started yet. */
  public CasesStreams(StreamsSettings settings, Workshop workshop) {
    this.settings = settings;
    this.workshop = workshop;
  }

  /** Starts it as soon as its topics are there; returns at once. */
  public void start() {
    starter.start();
  }

  /** Streams; empty while its topics are not there. */
  public Optional<KafkaStreams> streams() {
    return Optional.ofNullable(streams);
  }

  /** Partitions of the exceptions; 0 while the topics are not there. */
  public int partitions() {
    return partitions;
  }

  /** For people: {@code WAITING_FOR_TOPICS} or the state of Streams. */
  public String state() {
    return streams().map(started -> started.state().name()).orElse("WAITING_FOR_TOPICS");
  }

  /** False when it has ended by itself and will not go on. */
  public boolean isAlive() {
    return streams().map(started -> !started.state().hasCompletedShutdown()).orElse(true);
  }

  private void run() {
    try {
      awaitTopics();
      synchronized (this) {
        if (closed.getCount() > 0) {
          KafkaStreams started =
              new KafkaStreams(CasesTopology.of(workshop), settings.properties());
          started.setUncaughtExceptionHandler(this::replace);
          started.start();
          streams = started;
        }
      }
    } catch (InterruptedException e) {
      // Closed while it waited.
      Thread.currentThread().interrupt();
    }
  }

  private StreamThreadExceptionResponse replace(Throwable failure) {
    LOG.error("A thread of Streams failed and is replaced", failure);
    try {
      closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private void awaitTopics() throws InterruptedException {
    List<String> names = CasesTopology.TOPICS.stream().map(Topic::topicName).toList();
    try (Admin admin = admin()) {
      boolean told = false;
      while (true) {
        try {
          Map<String, TopicDescription> found = admin.describeTopics(names).allTopicNames().get();
          partitions = found.get(Topic.EXCEPTIONS.topicName()).partitions().size();
          return;
        } catch (ExecutionException | KafkaException e) {
          Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
          if (!told) {
            told = true;
            LOG.info(
                "Waiting for {} ({}); 'throughline topics create' creates them",
                cause instanceof UnknownTopicOrPartitionException ? "topics" : "Kafka",
                cause.getMessage());
          }
        }
        if (closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new InterruptedException("closed");
        }
      }
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            AdminClientConfig.CLIENT_ID_CONFIG,
            StreamsSettings.APPLICATION_ID + "-start",
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            500,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            REQUEST_TIMEOUT_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            REQUEST_TIMEOUT_MILLIS));
  }

  /** Commits what is under way and leaves the group, so that others take over at once. */
  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      if (streams != null
          && !streams.close(
              CloseOptions.groupMembershipOperation(
                      CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                  .withTimeout(STOP_TIMEOUT))) {
        LOG.error("Streams did not stop within {}", STOP_TIMEOUT);
      }
    }
  }
}
