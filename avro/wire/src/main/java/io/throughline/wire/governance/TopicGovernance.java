package io.throughline.wire.governance;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.wire.governance.TopicChange.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Creates topics and sets right what drifted. Can be run again at any time.
 *
 * <pre>{@code
 * try (var governance = TopicGovernance.connect("127.0.0.1:9092", 4, 1)) {
 *   governance.apply(Topic.values()).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>The number of partitions of a topic that exists is never changed, in neither direction: keys
 * would move to other partitions, where compaction cannot replace their old values and offsets no
 * longer tell which is newer.
 */
public final class TopicGovernance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Admin admin;
  private final int partitions;
  private final short replicas;

  /**
   * Uses a client of the caller's, which {@link #close} closes.
   *
   * @param partitions of topics that are created
   * @param replicas of topics that are created; 1 on a single broker
   */
  public TopicGovernance(Admin admin, int partitions, int replicas) {
    this.admin = admin;
    this.partitions = partitions;
    this.replicas = (short) replicas;
  }

  /** As the constructor; a broker that does not answer is given up after 30 s. */
  public static TopicGovernance connect(String bootstrapServers, int partitions, int replicas) {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    return new TopicGovernance(Admin.create(settings), partitions, replicas);
  }

  /**
   * Creates what is missing, sets what drifted.
   *
   * @return what was done, one for each topic, in order
   * @throws KafkaException the broker refused or did not answer; what was done stays done
   */
  public List<TopicChange> apply(Topic... topics) {
    Set<String> existing = get("list topics", admin.listTopics().names());
    List<TopicChange> changes = new ArrayList<>();
    for (Topic topic : topics) {
      changes.add(
          existing.contains(topic.topicName()) ? align(topic) : create(topic, topic.topicName()));
    }
    return changes;
  }

  /**
   * Creates topics of a replay, which must not be there.
   *
   * @param names of the replay
   * @throws KafkaException the broker refused or did not answer
   */
  public void create(TopicNames names, Topic... topics) {
    for (Topic topic : topics) {
      create(topic, names.of(topic));
    }
  }

  /**
   * Deletes topics of a replay, those that there are, and waits until they are gone.
   *
   * @param names of the replay
   * @throws IllegalArgumentException for what is live
   * @throws KafkaException the broker refused or did not answer
   */
  public void delete(TopicNames names, Topic... topics) {
    if (names.equals(TopicNames.LIVE)) {
      throw new IllegalArgumentException("topics that are live are never deleted");
    }
    List<String> wanted = Arrays.stream(topics).map(names::of).toList();
    List<String> here = existing(wanted);
    get("delete topics " + here, admin.deleteTopics(here).all());
    long begin = System.nanoTime();
    while (!here.isEmpty()) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new KafkaException(
            "Topics are still there %d s after they were deleted: %s"
                .formatted(PATIENCE.toSeconds(), String.join(", ", here)));
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      here = existing(wanted);
    }
  }

  private List<String> existing(List<String> names) {
    Set<String> all = get("list topics", admin.listTopics().names());
    return names.stream().filter(all::contains).toList();
  }

  private TopicChange create(Topic topic, String name) {
    Map<String, String> settings = TopicSettings.of(topic);
    NewTopic wanted = new NewTopic(name, partitions, replicas).configs(settings);
    get("create topic " + name, admin.createTopics(List.of(wanted)).all());
    return new TopicChange(name, Outcome.CREATED, partitions, settings);
  }

  private TopicChange align(Topic topic) {
    String name = topic.topicName();
    int present =
        get("describe topic " + name, admin.describeTopics(List.of(name)).allTopicNames())
            .get(name)
            .partitions()
            .size();
    Map<String, String> drift = TopicSettings.drift(topic, settings(name));
    if (drift.isEmpty()) {
      return new TopicChange(name, Outcome.UNCHANGED, present, drift);
    }
    List<AlterConfigOp> operations =
        drift.entrySet().stream()
            .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    get(
        "alter topic " + name,
        admin.incrementalAlterConfigs(Map.of(resource(name), operations)).all());
    return new TopicChange(name, Outcome.ALTERED, present, drift);
  }

  private Map<String, String> settings(String topic) {
    ConfigResource resource = resource(topic);
    Map<String, String> settings = new TreeMap<>();
    get("describe topic " + topic, admin.describeConfigs(List.of(resource)).all())
        .get(resource)
        .entries()
        .forEach(entry -> settings.put(entry.name(), entry.value()));
    return settings;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static <V> V get(String what, KafkaFuture<V> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new KafkaException(
          "Cannot %s: %s; is the broker running and its address right?"
              .formatted(what, e.getCause().getMessage()),
          e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    admin.close(PATIENCE);
  }
}
