package io.throughline.local.policy;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.Endpoints;
import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyException;
import io.throughline.transaction.policy.PolicyProblem;
import io.throughline.transaction.policy.PolicyRecords;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policies that a running cluster knows: the one in force, and every version that ever was.
 *
 * <pre>{@code
 * PublishedPolicies policies = new PublishedPolicies(cluster.endpoints(), InstantSource.system());
 * policies.publish(PolicyFile.read(file)).lines().forEach(System.out::println);
 * }</pre>
 *
 * <p>Two that publish at the same time do not see each other; the later one is in force.
 */
public final class PublishedPolicies {
  private static final String VERSIONS = PolicyRecords.keyOfVersion("");

  private final ReferenceTopic topic;
  private final InstantSource clock;

  /** Connects when something is asked. */
  public PublishedPolicies(Endpoints cluster, InstantSource clock) {
    this.topic = new ReferenceTopic(cluster);
    this.clock = clock;
  }

  /**
   * The record of the policy in force.
   *
   * @throws IOException when a server does not answer, or no policy is in force
   */
  public ReferenceRecord inForce() throws IOException {
    return Optional.ofNullable(topic.newest().get(PolicyRecords.KEY))
        .orElseThrow(
            () ->
                new IOException(
                    "No policy is in force; 'throughline policy publish FILE' puts one in force,"
                        + " and so does 'throughline up' with the standard"));
  }

  /**
   * The record of a version.
   *
   * @throws IOException when a server does not answer, or it was never published
   */
  public ReferenceRecord version(String version) throws IOException {
    Map<String, ReferenceRecord> newest = topic.newest();
    ReferenceRecord record = newest.get(PolicyRecords.keyOfVersion(version));
    if (record == null) {
      List<String> known =
          newest.keySet().stream()
              .filter(key -> key.startsWith(VERSIONS))
              .map(key -> key.substring(VERSIONS.length()))
              .sorted()
              .toList();
      throw new IOException(
          "Policy version '%s' was never published; expected one of %s"
              .formatted(version, known.isEmpty() ? "none" : String.join(", ", known)));
    }
    return record;
  }

  /**
   * Puts a policy in force.
   *
   * @throws IOException when a server does not answer
   * @throws PolicyFileException when its version is published with other content
   */
  public Publication publish(PolicyFile file) throws IOException {
    Map<String, ReferenceRecord> newest = topic.newest();
    Policy policy = file.policy();
    ReferenceRecord old = newest.get(PolicyRecords.KEY);
    requireSame(file, newest.get(PolicyRecords.keyOfVersion(policy.version())));
    if (old != null && old.getVersion().equals(policy.version())) {
      requireSame(file, old);
      return new Publication(policy, Optional.of(policy), Optional.empty());
    }
    return publish(policy, old);
  }

  private static void requireSame(PolicyFile file, ReferenceRecord published) {
    if (published == null) {
      return;
    }
    Optional<Policy> known = read(published);
    if (!known.equals(Optional.of(file.policy()))) {
      String differences =
          known
              .map(policy -> new PolicyChanges(policy, file.policy()).lines())
              .filter(lines -> !lines.isEmpty())
              .map(lines -> " (" + lines.getFirst() + (lines.size() > 1 ? ", …)" : ")"))
              .orElse("");
      throw file.refused(
          List.of(
              new PolicyProblem(
                  "/version",
                  "is '%s', which was published on %s with other content%s; expected a version of its own"
                      .formatted(
                          published.getVersion(), published.getPublishedAt(), differences))));
    }
  }

  /** Puts the standard in force when nothing is; gives the version that is in force then. */
  public String ensureStandard() throws IOException {
    ReferenceRecord old = topic.newest().get(PolicyRecords.KEY);
    return old == null ? publish(Policy.standard(), null).policy().version() : old.getVersion();
  }

  private Publication publish(Policy policy, ReferenceRecord old) throws IOException {
    List<ReferenceRecord> records = PolicyRecords.of(policy, clock.instant());
    topic.write(records);
    return new Publication(
        policy,
        Optional.ofNullable(old).flatMap(PublishedPolicies::read),
        Optional.of(records.getLast().getPublishedAt()));
  }

  /** Empty when a newer build wrote what this one cannot read. */
  private static Optional<Policy> read(ReferenceRecord record) {
    try {
      return Optional.of(PolicyRecords.policy(record));
    } catch (PolicyException e) {
      return Optional.empty();
    }
  }
}
