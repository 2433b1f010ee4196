package io.throughline.gateway.broker;

import io.throughline.events.RawHeaders;
import io.throughline.events.Topic;
import io.throughline.gateway.answer.Outcome;
import io.throughline.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends to the raw topic and waits for the broker. */
public final class RawTopic {
  private static final Logger LOG = LoggerFactory.getLogger(RawTopic.class);
  private static final int RETRY_SECONDS = 5;

  private final Producer<byte[], byte[]> producer;
  private final Duration patience;

  /**
   * The topic through a producer of the caller's, see {@link RawProducers}.
   *
   * @param patience for the broker's answer
   */
  public RawTopic(Producer<byte[], byte[]> producer, Duration patience) {
    this.producer = producer;
    this.patience = patience;
  }

  /**
   * Appends an input; returns when it is on all replicas that are in sync.
   *
   * @throws Refusal when the broker did not say so. It may have it all the same: sent again, it
   *     gives the same events
   */
  public RecordMetadata append(FeedInput input) throws Refusal, InterruptedException {
    Future<RecordMetadata> sent = null;
    try {
      sent = producer.send(record(input));
      return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw refusal(input, e.getCause());
    } catch (TimeoutException | KafkaException e) {
      throw refusal(input, e);
    }
  }

  private static Refusal refusal(FeedInput input, Throwable cause) {
    if (cause instanceof RecordTooLargeException) {
      return new Refusal(
          Outcome.BODY_TOO_LARGE,
          "The topic takes no record so large; split it, or raise its limit");
    }
    LOG.warn("Request {} was not acknowledged", input.requestId(), cause);
    return Refusal.later(
        Outcome.NOT_ACKNOWLEDGED,
        "The broker did not confirm it; send it again, repeats are recognised",
        RETRY_SECONDS);
  }

  private static ProducerRecord<byte[], byte[]> record(FeedInput input) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topic.RAW.topicName(), utf8(input.feed()), input.body());
    String feed = "gateway/%s/%s".formatted(input.source(), input.feed());
    record.headers().add(RawHeaders.FEED, utf8(feed));
    record.headers().add(RawHeaders.RECEIVED_AT, utf8(input.receivedAt().toString()));
    record.headers().add(RawHeaders.REQUEST_ID, utf8(input.requestId()));
    input
        .idempotencyKey()
        .ifPresent(key -> record.headers().add(RawHeaders.IDEMPOTENCY_KEY, utf8(key)));
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
