package io.throughline.local.bench.postings;

import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.broker.BenchTopics;
import io.throughline.local.bench.history.History;
import io.throughline.local.bench.revenue.EventTopic;
import io.throughline.wire.AvroEncoder;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends the history: what is known before at once, the rest on schedule. */
final class EventSender implements AutoCloseable {
  /** Kafka's default. */
  private static final Duration LINGER = Duration.ofMillis(5);

  private final History history;
  private final EventTopic topic;
  private final Awaited awaited;
  private final AvroEncoder<RevenueEvent> encoder = BenchRegistry.encoder(Topic.CLAIMS);
  private final KafkaProducer<byte[], byte[]> producer;
  private volatile Exception failure;
  private long tick;
  private long sent;

  /**
   * @param awaited is told what can be posted, before that is sent
   */
  EventSender(String bootstrapServers, History history, EventTopic topic, Awaited awaited) {
    this.history = history;
    this.topic = topic;
    this.awaited = awaited;
    this.producer = BenchTopics.producer(bootstrapServers, LINGER);
  }

  /**
   * Sends all before a tick, as fast as it goes.
   *
   * @return how many events
   */
  long fill(long to) {
    long[] events = {0};
    long now = System.nanoTime();
    history.tell(
        tick,
        to,
        (batch, event) -> {
          events[0]++;
          tell(event, now);
          producer.send(topic.record(event, batch, encoder.encode(event)), this::acknowledged);
        });
    producer.flush();
    tick = to;
    check();
    return events[0];
  }

  /**
   * Sends the events of the next tick, each when it is due and not before.
   *
   * @param pace is told of what the broker has
   * @return how many payments can be posted that were due to be sent in the window, and now are
   */
  int next(Schedule schedule, Window window, Pace pace) {
    int[] postable = {0};
    history.tell(
        tick,
        tick + 1,
        (batch, event) -> {
          ProducerRecord<byte[], byte[]> record = topic.record(event, batch, encoder.encode(event));
          long due = schedule.due(sent++);
          waitUntil(due);
          int completed = tell(event, due);
          postable[0] += window.holds(due) ? completed : 0;
          producer.send(
              record,
              (metadata, e) -> {
                acknowledged(metadata, e);
                pace.acknowledged(due, System.nanoTime());
              });
        });
    tick++;
    check();
    return postable[0];
  }

  /** Events that were sent on schedule. */
  long sent() {
    return sent;
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** How many payments it completes. What pays nothing is not posted. */
  private int tell(RevenueEvent event, long due) {
    return switch (event.getMilestone()) {
      case RemittanceReceived received when received.getPaid().getMinor() != 0 -> {
        awaited.paid(event.getEventId(), trace(event), due);
        yield 0;
      }
      case RemittanceAdvised advised -> awaited.advised(trace(event), due);
      default -> 0;
    };
  }

  private static String trace(RevenueEvent event) {
    return event.getReferences().stream()
        .filter(reference -> reference.getKind() == ReferenceKind.PAYMENT_TRACE)
        .findFirst()
        .orElseThrow()
        .getRaw();
  }

  private void acknowledged(Object unused, Exception e) {
    if (e != null) {
      failure = e;
    }
  }

  private void check() {
    if (failure != null) {
      throw new KafkaException("An event could not be sent", failure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
