package io.throughline.proof;

import io.throughline.events.Topic;
import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.bench.BenchBroker;
import io.throughline.local.kafka.Committed;
import java.io.IOException;
import java.nio.file.Path;

/** Where one history at a time goes through the job: a broker and a Flink cluster of its own. */
final class Lane implements AutoCloseable {
  private final BenchBroker broker;
  private final Topics topics;
  private final FlinkCluster flink;

  private Lane(BenchBroker broker) throws Exception {
    this.broker = broker;
    this.topics = new Topics(broker.address());
    this.flink = new FlinkCluster();
  }

  static Lane open() throws Exception {
    return new Lane(BenchBroker.start(Installation.containing(Path.of("")), Progress.SILENT));
  }

  String address() {
    return broker.address();
  }

  Topics topics() {
    return topics;
  }

  FlinkCluster flink() {
    return flink;
  }

  /** How many records of a topic are committed. */
  int committed(Topic topic) throws IOException {
    return Committed.to(topic, broker.address()).size();
  }

  @Override
  public void close() throws Exception {
    flink.end();
    topics.close();
    broker.close();
  }
}
