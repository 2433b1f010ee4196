package io.throughline.elasticsearch.sink;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.OperatorIOMetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** Counters by name, with the groups they are in: {@code elasticsearch.conflated}. */
final class CountedMetrics extends UnregisteredMetricsGroup implements SinkWriterMetricGroup {
  private final Map<String, Counter> counters;
  private final String prefix;

  CountedMetrics() {
    this(new TreeMap<>(), "");
  }

  private CountedMetrics(Map<String, Counter> counters, String prefix) {
    this.counters = counters;
    this.prefix = prefix;
  }

  long count(String name) {
    return counters.containsKey(name) ? counters.get(name).getCount() : 0;
  }

  @Override
  public Counter counter(String name) {
    return counters.computeIfAbsent(prefix + name, n -> new SimpleCounter());
  }

  @Override
  public MetricGroup addGroup(String name) {
    return new CountedMetrics(counters, prefix + name + ".");
  }

  @Override
  public MetricGroup addGroup(String key, String value) {
    return addGroup(key).addGroup(value);
  }

  @Override
  @Deprecated
  public Counter getNumRecordsOutErrorsCounter() {
    return getNumRecordsSendErrorsCounter();
  }

  @Override
  public Counter getNumRecordsSendErrorsCounter() {
    return counter("numRecordsSendErrors");
  }

  @Override
  public Counter getNumRecordsSendCounter() {
    return counter("numRecordsSend");
  }

  @Override
  public Counter getNumBytesSendCounter() {
    return counter("numBytesSend");
  }

  @Override
  public void setCurrentSendTimeGauge(Gauge<Long> gauge) {}

  @Override
  public OperatorIOMetricGroup getIOMetricGroup() {
    return UnregisteredMetricsGroup.createOperatorIOMetricGroup();
  }
}
