package io.throughline.local.bench.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Posting;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.history.History;
import io.throughline.revenue.CompactType;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.Outputs;
import io.throughline.revenue.Publication;
import io.throughline.revenue.RevenueTopology;
import io.throughline.wire.AvroEncoder;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The whole job posts all that the history pays, by the history's own master data. */
class PostedHistoryTest {
  private static final long OPEN = 500;
  private static final long TICKS = 1_200;

  @Test
  void whatIsPaidAndAdvisedIsPostedAndNothingIsRefused() throws Exception {
    BenchRegistry.register();
    History history = new History(1, OPEN, false);
    List<RevenueEvent> events = new ArrayList<>();
    history.tell(0, TICKS, (batch, event) -> events.add(event));

    Collected.PUBLICATIONS.clear();
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
    RevenueTopology.configure(environment);
    new RevenueJobRun(null, history.masterData(TICKS), 1)
        .defineJob(
            environment,
            environment.fromData(CompactType.EVENT_RECORD, records(events)),
            new Outputs(new Collected(), new Collected(), new Collected(), new Refuse<>()));
    environment.execute();

    Set<String> posted = new HashSet<>();
    for (Publication publication : Collected.PUBLICATIONS) {
      assertThat(publication.topic()).isNotEqualTo(Topic.EXCEPTIONS);
      if (publication.value() instanceof Posting posting) {
        assertThat(posted.add(posting.getEvidence().getFirst())).isTrue();
      }
    }
    assertThat(posted).hasSizeGreaterThan(400).isEqualTo(paidAndAdvised(events));
  }

  private static EventRecord[] records(List<RevenueEvent> events) {
    AvroEncoder<RevenueEvent> encoder = BenchRegistry.encoder(Topic.CLAIMS);
    return events.stream()
        .map(
            event ->
                new EventRecord(
                    Topic.of(event),
                    0,
                    0,
                    event.getOccurredAt().toEpochMilli(),
                    null,
                    encoder.encode(event)))
        .toArray(EventRecord[]::new);
  }

  /** Ids of the payments. */
  private static Set<String> paidAndAdvised(List<RevenueEvent> events) {
    Set<String> advised = new HashSet<>();
    for (RevenueEvent event : events) {
      if (event.getMilestone() instanceof RemittanceAdvised) {
        advised.add(trace(event));
      }
    }
    Set<String> paid = new HashSet<>();
    for (RevenueEvent event : events) {
      if (event.getMilestone() instanceof RemittanceReceived received
          && received.getPaid().getMinor() > 0
          && advised.contains(trace(event))) {
        paid.add(event.getEventId());
      }
    }
    return paid;
  }

  private static String trace(RevenueEvent event) {
    return event.getReferences().stream()
        .filter(reference -> reference.getKind().name().equals("PAYMENT_TRACE"))
        .findFirst()
        .orElseThrow()
        .getRaw();
  }

  /** What was published, of all sinks of this JVM. */
  private static final class Collected implements Sink<Publication> {
    static final Queue<Publication> PUBLICATIONS = new ConcurrentLinkedQueue<>();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public SinkWriter<Publication> createWriter(WriterInitContext context) {
      return new SinkWriter<>() {
        @Override
        public void write(Publication publication, Context unused) {
          PUBLICATIONS.add(publication);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
      };
    }
  }
}
