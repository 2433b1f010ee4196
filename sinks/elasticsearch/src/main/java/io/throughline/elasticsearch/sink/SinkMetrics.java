package io.throughline.elasticsearch.sink;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/**
 * Counters of one writer. After each checkpoint, since the writer started,
 *
 * <pre>elements in = numRecordsSend + conflated + conflicts + refused</pre>
 *
 * <p>Worth an alert: {@code refused} growing (documents are missing until someone looks at the dead
 * letters), {@code retries} growing over minutes (Elasticsearch is overloaded or away). {@code
 * conflicts} after a restart are normal: what was written after the last checkpoint comes again.
 * {@code bulkMillis / bulks} is the mean time of an answer.
 */
final class SinkMetrics {
  /** Types of errors are few; should they not be, the rest is counted as one. */
  private static final int MOST_REASONS = 50;

  private final Counter written;
  private final Counter writtenBytes;
  private final Counter refused;
  private final Counter conflated;
  private final Counter conflicts;
  private final Counter retries;
  private final Counter bulks;
  private final Counter bulkMillis;
  private final MetricGroup own;
  private final Map<String, Counter> refusedByReason = new HashMap<>();
  private volatile long lastMillis;

  SinkMetrics(SinkWriterMetricGroup group) {
    written = group.getNumRecordsSendCounter();
    writtenBytes = group.getNumBytesSendCounter();
    refused = group.getNumRecordsSendErrorsCounter();
    group.setCurrentSendTimeGauge(() -> lastMillis);
    own = group.addGroup("elasticsearch");
    conflated = own.counter("conflated");
    conflicts = own.counter("conflicts");
    retries = own.counter("retries");
    bulks = own.counter("bulks");
    bulkMillis = own.counter("bulkMillis");
  }

  void written(DocumentWrite write) {
    written.inc();
    writtenBytes.inc(write.bytes());
  }

  void conflated() {
    conflated.inc();
  }

  void conflict() {
    conflicts.inc();
  }

  void retries(int documents) {
    retries.inc(documents);
  }

  void refused(Refusal refusal) {
    refused.inc();
    boolean known = refusedByReason.containsKey(refusal.reason());
    String reason = known || refusedByReason.size() < MOST_REASONS ? refusal.reason() : "other";
    refusedByReason
        .computeIfAbsent(reason, name -> own.addGroup("reason", name).counter("refused"))
        .inc();
  }

  void answered(long millis) {
    lastMillis = millis;
    bulks.inc();
    bulkMillis.inc(millis);
  }
}
