package io.throughline.local.bench.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Topic;
import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.bench.BenchBroker;
import io.throughline.simulator.group.Profile;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The stage that needs a broker. */
class SimulateBenchIT {
  @Test
  void putsEveryEventThatIsToldIntoKafka() throws IOException, InterruptedException {
    Installation installation = Installation.containing(Path.of(""));
    try (BenchBroker broker = BenchBroker.start(installation, Progress.SILENT)) {
      try (TopicGovernance topics = TopicGovernance.connect(broker.address(), 2, 1)) {
        topics.apply(Topic.BILLING, Topic.CLAIMS, Topic.ERP);
      }
      StageRun.Target target = new StageRun.Target(broker.address(), "lz4", broker.process());
      Map<Stage, List<Reading>> measured =
          new SimulateBench(
                  Profile.CLINIC, 8, 1, 2, Optional.of(target), new PrintWriter(new StringWriter()))
              .run();

      assertThat(measured.get(Stage.KAFKA).getFirst().events())
          .isPositive()
          .isEqualTo(measured.get(Stage.TELL).getFirst().events());
    }
  }
}
