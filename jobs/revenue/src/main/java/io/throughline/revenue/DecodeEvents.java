package io.throughline.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.posting.Notices;
import io.throughline.transaction.EventFact;
import io.throughline.transaction.EventProjection;
import io.throughline.transaction.Facts;
import io.throughline.transaction.Route;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.ExactDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes facts of records, each decoded once: by {@link EventProjection} where it can, else by Avro.
 *
 * <p>Every record ends in one of three counters of the group {@code throughline}: {@code facts},
 * {@code dead_letters} (by {@code reason}) or {@code passed_over} (by {@code milestone}: events
 * that are of no transaction). Dead letters above zero are worth an alert.
 *
 * <p>When the registry gives no answer the function fails and the record is read again after the
 * restart: nothing is wrong with it.
 */
final class DecodeEvents extends ProcessFunction<EventRecord, Told> {
  @Serial private static final long serialVersionUID = 1L;

  private final String registryUrl;
  private transient SchemaSource schemas;
  private transient ExactDecoder<EventFact> exact;
  private transient AvroDecoder<RevenueEvent> decoder;
  private transient MetricGroup metrics;
  private transient Counter facts;
  private transient Map<String, Counter> passedOver;
  private transient Map<String, Counter> deadLetters;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   */
  DecodeEvents(String registryUrl) {
    this.registryUrl = registryUrl;
  }

  @Override
  public void open(OpenContext context) {
    schemas = SchemaSource.connect(registryUrl);
    exact = new ExactDecoder<>(schemas, EventProjection.SCHEMA, new EventProjection()::read);
    decoder = new AvroDecoder<>(schemas, RevenueEvent.class);
    metrics = getRuntimeContext().getMetricGroup().addGroup("throughline");
    facts = metrics.counter("facts");
    passedOver = new HashMap<>();
    deadLetters = new HashMap<>();
  }

  @Override
  public void close() throws IOException {
    if (schemas != null) {
      schemas.close();
    }
  }

  @Override
  public void processElement(EventRecord record, Context context, Collector<Told> out) {
    Optional<EventFact> read = exact.decode(record.value());
    if (read.isPresent()) {
      emit(record, read.get(), context, out);
      return;
    }
    try {
      decode(record, context, out);
    } catch (UndecodableException e) {
      refuse(record, e.reason().code(), e.getClass(), e.getMessage(), context);
    }
  }

  private void decode(EventRecord record, Context context, Collector<Told> out)
      throws UndecodableException {
    RevenueEvent event = decoder.decode(record.value());
    Optional<EventFact> read;
    try {
      read = Facts.from(event);
    } catch (IllegalArgumentException e) {
      // Its message may quote the event, so the header only says where to look.
      refuse(
          record,
          EventDeadLetters.INVALID_EVENT,
          e.getClass(),
          "The event decodes but is not valid, e.g. its eventId is no UUID; see its value",
          context);
      return;
    }
    if (read.isEmpty()) {
      count(passedOver, "passed_over", "milestone", milestone(event));
      return;
    }
    emit(record, read.get(), context, out);
  }

  private void emit(EventRecord record, EventFact read, Context context, Collector<Told> out) {
    if (!Notices.isAtHome(read)) {
      refuse(
          record,
          EventDeadLetters.MISSING_REFERENCE,
          Route.class,
          "The event names no claim, account, trace or document, so it belongs to nothing",
          context);
      return;
    }
    facts.inc();
    out.collect(new Told(new Origin(record.topic(), record.partition(), record.offset()), read));
  }

  private void refuse(
      EventRecord record, String reason, Class<?> problem, String message, Context context) {
    count(deadLetters, "dead_letters", "reason", reason);
    context.output(
        EventDeadLetters.TAG, EventDeadLetters.unreadable(record, reason, problem, message));
  }

  /** Labels are class names of milestones and reason codes: few. */
  private void count(Map<String, Counter> counters, String name, String label, String value) {
    counters.computeIfAbsent(value, unused -> metrics.addGroup(label, value).counter(name)).inc();
  }

  private static String milestone(RevenueEvent event) {
    return event.getMilestone() instanceof SpecificRecord milestone
        ? milestone.getSchema().getName()
        : "none";
  }
}
