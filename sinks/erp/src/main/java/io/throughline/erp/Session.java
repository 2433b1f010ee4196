package io.throughline.erp;

import io.throughline.erp.status.GatewayMetrics;
import io.throughline.events.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A membership in the group. Reads records, has them settled by another thread while it stays a
 * member, then writes what came of it together with the offsets, in one transaction. What Kafka
 * does not take ends the session; the next one begins at the offsets that were written last.
 */
final class Session implements AutoCloseable, ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /**
   * How soon a rebalance is noticed, and how old the gauges may be, while the ERP is waited for.
   */
  private static final Duration LOOK_UP = Duration.ofMillis(200);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Round round;
  private final GatewayMetrics metrics;
  private final InstantSource clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("transfer").factory());
  private UnderWay underWay;

  private Session(
      KafkaConsumer<byte[], byte[]> consumer,
      KafkaProducer<byte[], byte[]> producer,
      Round round,
      GatewayMetrics metrics,
      InstantSource clock) {
    this.consumer = consumer;
    this.producer = producer;
    this.round = round;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Joins the group and ends what a former process of this name left open.
   *
   * @throws KafkaException when the broker does not answer, or does not have the topic yet
   */
  static Session open(
      ErpGatewaySettings settings, Round round, GatewayMetrics metrics, InstantSource clock) {
    String topic = Topic.POSTINGS.topicName();
    KafkaConsumer<byte[], byte[]> consumer = KafkaClients.consumer(settings);
    KafkaProducer<byte[], byte[]> producer = KafkaClients.producer(settings);
    Session session = new Session(consumer, producer, round, metrics, clock);
    try {
      if (consumer.partitionsFor(topic, CLOSE_TIMEOUT).isEmpty()) {
        throw new KafkaException(
            "There is no topic %s yet; 'throughline topics create' creates it".formatted(topic));
      }
      producer.initTransactions();
      consumer.subscribe(List.of(topic), session);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Settles what is there, or waits a moment for something. */
  void pass() throws InterruptedException {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    tellWaiting();
    if (records.isEmpty()) {
      return;
    }
    underWay = new UnderWay(records);
    consumer.pause(consumer.assignment());
    try {
      settle(records);
    } finally {
      underWay = null;
      consumer.resume(consumer.paused());
      tellWaiting();
    }
  }

  private void settle(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    Future<Round.Result> settling = worker.submit(() -> round.of(records));
    while (!underWay.isLost()) {
      try {
        Round.Result result = settling.get(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
        commit(records, result);
        result.count(metrics);
        return;
      } catch (TimeoutException e) {
        // Stays a member; nothing comes, since all partitions are paused.
        consumer.poll(Duration.ZERO);
        tellWaiting();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("settling failed", e.getCause());
      } catch (CommitFailedException e) {
        break;
      }
    }
    LOG.info(
        "The group has changed: {} records are read again, by whoever has them now",
        records.count());
    settling.cancel(true);
    underWay.rewind(consumer);
  }

  private void commit(ConsumerRecords<byte[], byte[]> records, Round.Result result) {
    producer.beginTransaction();
    try {
      result.produced().forEach(producer::send);
      producer.sendOffsetsToTransaction(records.nextOffsets(), consumer.groupMetadata());
      producer.commitTransaction();
    } catch (KafkaException e) {
      abort(e);
      throw e;
    }
  }

  private void abort(KafkaException cause) {
    try {
      producer.abortTransaction();
    } catch (RuntimeException e) {
      // One that is fenced, or whose commit timed out, cannot; the broker aborts for it.
      cause.addSuppressed(e);
    }
  }

  private void tellWaiting() {
    long unread =
        consumer.assignment().stream()
            .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
            .sum();
    metrics.waiting(
        unread + (underWay == null ? 0 : underWay.size()),
        underWay == null ? Duration.ZERO : underWay.age(clock.instant()));
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (underWay != null) {
      consumer.pause(partitions);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    if (underWay != null) {
      underWay.lose(partitions);
    }
  }

  /** Has a poll that waits end. */
  void wakeUp() {
    consumer.wakeup();
  }

  /** What is under way is given up: the ERP may book it, and the next session will hear of that. */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.error("A call of the ERP does not end; its postings are asked for later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(CLOSE_TIMEOUT);
    consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
  }
}
