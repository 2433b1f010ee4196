package io.throughline.revenue;

import io.throughline.events.ExceptionDecision;
import io.throughline.posting.Directive;
import io.throughline.posting.Notice;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes notices of decisions. What cannot be read is a dead letter.
 *
 * <p>Counters in group {@code throughline}: {@code decisions}, {@code decisions_refused}.
 */
final class DecodeDecisions extends ProcessFunction<EventRecord, Notice> {
  @Serial private static final long serialVersionUID = 1L;

  private final String registryUrl;
  private transient SchemaSource schemas;
  private transient AvroDecoder<ExceptionDecision> decoder;
  private transient Counter decisions;
  private transient Counter refused;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   */
  DecodeDecisions(String registryUrl) {
    this.registryUrl = registryUrl;
  }

  @Override
  public void open(OpenContext context) {
    schemas = SchemaSource.connect(registryUrl);
    decoder = new AvroDecoder<>(schemas, ExceptionDecision.class);
    var metrics = getRuntimeContext().getMetricGroup().addGroup("throughline");
    decisions = metrics.counter("decisions");
    refused = metrics.counter("decisions_refused");
  }

  @Override
  public void close() throws IOException {
    if (schemas != null) {
      schemas.close();
    }
  }

  @Override
  public void processElement(EventRecord record, Context context, Collector<Notice> out) {
    try {
      out.collect(Directive.of(decoder.decode(record.value())));
      decisions.inc();
    } catch (UndecodableException e) {
      refuse(record, e.reason().code(), e.getClass(), e.getMessage(), context);
    } catch (IllegalArgumentException e) {
      refuse(
          record,
          EventDeadLetters.INVALID_EVENT,
          e.getClass(),
          "The decision decodes but is not valid, e.g. its candidateId is no UUID; see its value",
          context);
    }
  }

  private void refuse(
      EventRecord record, String reason, Class<?> problem, String message, Context context) {
    refused.inc();
    context.output(
        EventDeadLetters.TAG, EventDeadLetters.unreadable(record, reason, problem, message));
  }
}
