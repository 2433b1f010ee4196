package io.throughline.wire.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.wire.governance.TopicChange.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicGovernanceTest {
  private final MockAdminClient kafka =
      MockAdminClient.create().numBrokers(1).usingRaftController(true).build();
  private final TopicGovernance governance = new TopicGovernance(kafka, 3, 1);

  @Test
  void createsEveryTopic() throws Exception {
    assertThat(governance.apply(Topic.values()))
        .hasSameSizeAs(Topic.values())
        .allMatch(change -> change.outcome() == Outcome.CREATED);

    assertThat(kafka.listTopics().names().get())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
  }

  @Test
  void canBeRunAgain() {
    governance.apply(Topic.values());

    assertThat(governance.apply(Topic.values()))
        .allMatch(change -> change.outcome() == Outcome.UNCHANGED)
        .allMatch(change -> change.settings().isEmpty());
  }

  @Test
  void setsRightWhatDrifted() throws Exception {
    governance.apply(Topic.values());
    set("revenue.claims.v1", "retention.ms", "1000");
    set("revenue.transactions.v1", "cleanup.policy", "delete");

    assertThat(governance.apply(Topic.values()))
        .filteredOn(change -> change.outcome() == Outcome.ALTERED)
        .containsExactly(
            new TopicChange("revenue.claims.v1", Outcome.ALTERED, 3, Map.of("retention.ms", "-1")),
            new TopicChange(
                "revenue.transactions.v1",
                Outcome.ALTERED,
                3,
                Map.of("cleanup.policy", "compact")));
    assertThat(governance.apply(Topic.values()))
        .allMatch(change -> change.outcome() == Outcome.UNCHANGED);
  }

  @Test
  void leavesNumberOfPartitionsAlone() {
    governance.apply(Topic.values());

    try (var other = new TopicGovernance(kafka, 8, 1)) {
      assertThat(other.apply(Topic.values()))
          .allMatch(change -> change.outcome() == Outcome.UNCHANGED)
          .allMatch(change -> change.partitions() == 3);
    }
  }

  @Test
  void topicsOfAReplayComeAndGoBesideThoseThatAreLive() throws Exception {
    TopicNames names = new TopicNames("replay.");
    governance.apply(Topic.CLAIMS, Topic.POSTINGS);

    governance.create(names, Topic.CLAIMS, Topic.POSTINGS);
    assertThat(kafka.listTopics().names().get())
        .containsExactlyInAnyOrder(
            "revenue.claims.v1",
            "revenue.postings.v1",
            "replay.revenue.claims.v1",
            "replay.revenue.postings.v1");
    governance.delete(names, Topic.CLAIMS, Topic.POSTINGS, Topic.FINDINGS);
    assertThat(kafka.listTopics().names().get())
        .containsExactlyInAnyOrder("revenue.claims.v1", "revenue.postings.v1");
  }

  @Test
  void whatIsLiveIsNeverDeleted() {
    governance.apply(Topic.CLAIMS);

    assertThatThrownBy(() -> governance.delete(TopicNames.LIVE, Topic.CLAIMS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(governance.apply(Topic.CLAIMS))
        .allMatch(change -> change.outcome() == Outcome.UNCHANGED);
  }

  @Test
  void historyStaysForEver() {
    assertThat(TopicSettings.of(Topic.CLAIMS))
        .containsEntry("retention.ms", "-1")
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("message.timestamp.type", "CreateTime");
  }

  @Test
  void latestStateIsCompacted() {
    assertThat(TopicSettings.of(Topic.TRANSACTIONS))
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("retention.ms", "-1");
  }

  /** A dead letter of an event of last year must not be past its 90 days on arrival. */
  @Test
  void retentionOfDeadLettersRunsFromTheirArrival() {
    assertThat(TopicSettings.of(Topic.RAW_DEAD_LETTERS))
        .containsEntry("retention.ms", "7776000000")
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("max.message.bytes", "8388608");
  }

  private void set(String topic, String name, String value) throws Exception {
    kafka
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }
}
