package io.throughline.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.Interchange;
import io.throughline.ingest.TestIngestion;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class MetricCountersTest {
  private static final String TEXT =
      Interchange.of837("CLM*C1*1", "CLM*C2*bad", "CLM*C3*3")
          + Interchange.of835("BPR*I*1*C*NON", "CLP*C1*1*1*1", "CLP*C2*1*x*1");

  private final Map<String, Counter> counters = new HashMap<>();

  private long count(String name) {
    return counters.get("throughline_ingest." + name).getCount();
  }

  private void read(long skipped) throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.US_ASCII);
    Consumer<Outgoing> nowhere = outgoing -> {};
    try (Ingestion ingestion = new TestIngestion().create(new Group(""))) {
      InputIngest ingest =
          ingestion.open(new ByteArrayInputStream(bytes), Origin.file("file:///a", ""), skipped);
      while (ingest.advance(nowhere)) {
        // Until the receipt is out.
      }
    }
  }

  @Test
  void claimsReadAreThoseInEventsAndThoseInDeadLetters() throws Exception {
    read(0);

    assertThat(count("inputs")).isEqualTo(1);
    assertThat(count("interchanges")).isEqualTo(2);
    assertThat(count("transaction_sets")).isEqualTo(2);
    assertThat(count("events")).as("with the payment as a whole").isEqualTo(4);
    assertThat(count("claims_read")).isEqualTo(5);
    assertThat(count("claims_in_events")).isEqualTo(3);
    assertThat(count("claims_in_dead_letters")).isEqualTo(2);
    assertThat(count("reason=bad-amount.dead_letters")).isEqualTo(2);
    assertThat(count("reason=malformed-isa.dead_letters")).isZero();
  }

  @Test
  void whatWentOutBeforeIsNotCountedAgain() throws Exception {
    read(2);

    assertThat(count("claims_read")).isEqualTo(3);
    assertThat(count("reason=bad-amount.dead_letters")).isEqualTo(1);
    assertThat(count("inputs")).isEqualTo(1);
  }

  /** Remembers counters by their full names. */
  private final class Group extends UnregisteredMetricsGroup {
    private final String path;

    Group(String path) {
      this.path = path;
    }

    @Override
    public Counter counter(String name) {
      Counter counter = super.counter(name);
      counters.put(path + name, counter);
      return counter;
    }

    @Override
    public MetricGroup addGroup(String name) {
      return new Group(path + name + ".");
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
      return new Group(path + key + "=" + value + ".");
    }
  }
}
