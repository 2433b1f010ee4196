package io.throughline.local;

import io.throughline.events.Topic;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.policy.PublishedPolicies;
import io.throughline.local.reference.PublishedReference;
import io.throughline.local.reference.ReferenceDirectory;
import io.throughline.simulator.demo.DemoHistory;
import io.throughline.wire.RegistryUnavailableException;
import io.throughline.wire.governance.Registration;
import io.throughline.wire.governance.SchemaGovernance;
import io.throughline.wire.governance.TopicChange;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What has to be in the servers before jobs run. Each step can be run again at any time. */
public final class Preparation {
  private static final int REPLICAS = 1;

  /** A registry that just started may take longer for its first answer than its client waits. */
  private static final int REGISTRY_ATTEMPTS = 6;

  private final Endpoints endpoints;
  private final int partitions;
  private final PublishedPolicies policies;
  private final PublishedReference reference;
  private final Path demoReference;

  /**
   * For a cluster.
   *
   * @param demoReference where the master data of the demo is written
   */
  Preparation(Endpoints endpoints, ClusterConfig config, Path demoReference, InstantSource clock) {
    this.endpoints = endpoints;
    this.partitions = config.get(Setting.KAFKA_PARTITIONS);
    this.policies = new PublishedPolicies(endpoints, clock);
    this.reference = new PublishedReference(endpoints, clock);
    this.demoReference = demoReference;
  }

  /** All steps. */
  void ensure(Progress progress) throws IOException {
    long schemas = patientSchemas(progress).stream().filter(Registration::added).count();
    progress.say("Schemas: %d added".formatted(schemas));
    long topics =
        topics().stream().filter(topic -> topic.outcome() != TopicChange.Outcome.UNCHANGED).count();
    progress.say("Topics: %d created or set right".formatted(topics));
    progress.say("Policy: %s is in force".formatted(policies.ensureStandard()));
    progress.say("Master data: %s is in force".formatted(masterData()));
  }

  private String masterData() throws IOException {
    DemoHistory.writeMasterData(demoReference);
    return reference.ensure(ReferenceDirectory.read(demoReference));
  }

  private List<Registration> patientSchemas(Progress progress) throws IOException {
    for (int attempt = 1; attempt < REGISTRY_ATTEMPTS; attempt++) {
      try {
        return schemas();
      } catch (RegistryUnavailableException e) {
        progress.say(e.getMessage());
      }
    }
    return schemas();
  }

  /** Sets the compatibility of every subject and registers the schemas of this build. */
  public List<Registration> schemas() throws IOException {
    try (SchemaGovernance governance =
        SchemaGovernance.connect(endpoints.schemaRegistry().toString())) {
      return governance.register(Topic.values());
    }
  }

  /** Creates missing topics and sets right what drifted. */
  public List<TopicChange> topics() {
    try (TopicGovernance governance = topicGovernance()) {
      return governance.apply(Topic.values());
    }
  }

  /** Of the broker of this cluster. */
  public TopicGovernance topicGovernance() {
    return TopicGovernance.connect(endpoints.bootstrapServers(), partitions, REPLICAS);
  }
}
