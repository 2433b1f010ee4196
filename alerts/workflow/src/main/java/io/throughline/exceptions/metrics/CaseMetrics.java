package io.throughline.exceptions.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.exporter.common.TextFormat;
import io.throughline.events.DecisionAction;
import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * What this instance did since it was started. After a failure Streams does some work anew, which
 * then counts twice; the topics hold it once. Alert on dead letters that grow, and on the age of
 * the oldest open case.
 */
public final class CaseMetrics {
  private final CollectorRegistry registry = new CollectorRegistry();
  private final Counter revisions =
      Counter.build("throughline_exceptions_revisions_total", "Revisions taken from the job.")
          .labelNames("status")
          .register(registry);
  private final Counter decisions =
      Counter.build("throughline_exceptions_decisions_total", "Decisions judged.")
          .labelNames("action", "outcome")
          .register(registry);
  private final Counter retries =
      Counter.build("throughline_exceptions_retries_total", "Tries of the workflow by itself.")
          .register(registry);
  private final Counter deadLetters =
      Counter.build("throughline_exceptions_dead_letters_total", "Records that were refused.")
          .labelNames("topic", "reason")
          .register(registry);

  /** Adds what is looked at when somebody asks. */
  public void add(Collector collector) {
    registry.register(collector);
  }

  /** A revision was taken. */
  public void revision(ExceptionStatus status) {
    revisions.labels(text(status)).inc();
  }

  /** A decision was judged. */
  public void decision(DecisionAction action, DecisionOutcome outcome) {
    decisions.labels(text(action), text(outcome)).inc();
  }

  /** The workflow asked for a new look. */
  public void retry() {
    retries.inc();
  }

  /** A record was refused. */
  public void deadLetter(String topic, String reason) {
    deadLetters.labels(topic, reason).inc();
  }

  /** A label in the style of Prometheus. */
  public static String text(Enum<?> label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  /** All of them in Prometheus' text format. */
  public String text() {
    StringWriter text = new StringWriter();
    try {
      TextFormat.write004(text, registry.metricFamilySamples());
    } catch (IOException e) {
      throw new UncheckedIOException("memory was written", e);
    }
    return text.toString();
  }
}
