package io.throughline.exceptions.query;

import io.throughline.events.ExceptionDecision;
import io.throughline.events.Topic;
import io.throughline.http.Refusal;
import io.throughline.wire.AvroSerializer;
import io.throughline.wire.SchemaSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends signed requests, one by one, and waits for the broker. */
public final class DecisionRequests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionRequests.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long BUFFER_BYTES = 4 * 1024 * 1024;

  private final Producer<String, ExceptionDecision> producer;

  /** Writes by a producer of its own. */
  public DecisionRequests(String bootstrapServers, SchemaSource schemas) {
    int half = (int) PATIENCE.toMillis() / 2;
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "throughline-exceptions-requests");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, half);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, half);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new AvroSerializer<>(schemas));
  }

  /**
   * Appends a request; returns when it is on all replicas that are in sync.
   *
   * @throws Refusal {@link Unavailable#NOT_ACKNOWLEDGED} when the broker did not say so. It may
   *     have it all the same: sent again under the same id, it is the same decision
   */
  public void append(ExceptionDecision request) throws Refusal, InterruptedException {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.DECISION_REQUESTS.topicName(), request.getExceptionId(), request))
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.warn("Decision {} was not acknowledged", request.getDecisionId(), e);
      throw Unavailable.NOT_ACKNOWLEDGED.refusal(
          "The broker did not confirm it; send it again under the same decisionId");
    }
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }
}
