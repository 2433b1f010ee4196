package io.throughline.exceptions.query;

import io.throughline.events.DecisionAnswer;
import io.throughline.events.ExceptionCase;
import io.throughline.events.Topic;
import io.throughline.exceptions.cases.Decisions;
import io.throughline.http.HttpProblem;
import io.throughline.http.Refusal;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for answers to decisions in the topic of cases, read committed: what is told to a person
 * has happened, whatever becomes of the instance that judged it.
 */
public final class CommittedAnswers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommittedAnswers.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_WAITING = 1_000;

  private final Consumer<byte[], byte[]> consumer;
  private final AvroDecoder<ExceptionCase> decoder;
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread reader = Thread.ofPlatform().name("committed-answers").unstarted(this::run);
  private volatile boolean ready;

  /** Reads by a consumer of its own, from {@link #start} on. */
  public CommittedAnswers(String bootstrapServers, SchemaSource schemas) {
    this.decoder = new AvroDecoder<>(schemas, ExceptionCase.class);
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "throughline-exceptions-answers");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Begins to read, at the end of the topic once it is there. */
  public void start() {
    reader.start();
  }

  /** Whether answers would be seen. */
  public boolean isReady() {
    return ready;
  }

  /** One request that waits; to be registered before it is sent. */
  public final class Waiter implements AutoCloseable {
    private final String caseId;
    private final String decisionId;
    private final CompletableFuture<DecisionAnswer> answer = new CompletableFuture<>();

    private Waiter(String caseId, String decisionId) {
      this.caseId = caseId;
      this.decisionId = decisionId;
    }

    /**
     * The answer.
     *
     * @return empty when it did not come within the time
     */
    public Optional<DecisionAnswer> await(Duration within) throws InterruptedException {
      try {
        return Optional.of(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        return Optional.empty();
      } catch (ExecutionException e) {
        throw new IllegalStateException("nothing completes it so", e);
      }
    }

    @Override
    public void close() {
      waiters.remove(this);
    }
  }

  /**
   * Registers a request.
   *
   * @throws Refusal when too many wait, or answers could not be seen
   */
  public Waiter register(String caseId, String decisionId) throws Refusal {
    if (!ready) {
      throw Unavailable.REBALANCING.refusal("The topic of cases cannot be read yet; ask again");
    }
    if (waiters.size() >= MOST_WAITING) {
      throw Refusal.later(HttpProblem.OVERLOADED, "Too many decisions wait; ask again", 1);
    }
    Waiter waiter = new Waiter(caseId, decisionId);
    waiters.add(waiter);
    return waiter;
  }

  private void run() {
    try (consumer) {
      while (closed.getCount() > 0) {
        try {
          if (!ready) {
            ready = assign();
          } else {
            consumer.poll(POLL).forEach(this::tell);
          }
        } catch (WakeupException e) {
          // Closed; the condition says so.
        } catch (RuntimeException e) {
          LOG.warn("Answers are not seen now: {}", e.toString());
          pause();
        }
      }
    }
  }

  private boolean assign() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.CASES.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      pause();
      return false;
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    ends.forEach(consumer::seek);
    return true;
  }

  private void pause() {
    try {
      closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null || record.value() == null) {
      return;
    }
    String caseId = new String(record.key(), StandardCharsets.UTF_8);
    List<Waiter> concerned =
        waiters.stream().filter(waiter -> waiter.caseId.equals(caseId)).toList();
    if (concerned.isEmpty()) {
      return;
    }
    try {
      ExceptionCase told = decoder.decode(record.value());
      for (Waiter waiter : concerned) {
        Decisions.answer(told, waiter.decisionId).ifPresent(waiter.answer::complete);
      }
    } catch (UndecodableException e) {
      LOG.warn(
          "{}-{} offset {} is no case: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  @Override
  public void close() {
    closed.countDown();
    consumer.wakeup();
  }
}
