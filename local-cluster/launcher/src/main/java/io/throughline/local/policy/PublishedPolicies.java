package io.throughline.local.policy;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.Endpoints;
import io.throughline.local.published.Publication;
import io.throughline.local.published.Published;
import io.throughline.local.published.VersionTakenException;
import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyProblem;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/**
 * The policies that a running cluster knows: the one in force, and every version that ever was.
 *
 * <pre>{@code
 * PublishedPolicies policies = new PublishedPolicies(cluster.endpoints(), InstantSource.system());
 * PublishedPolicies.lines(policies.publish(PolicyFile.read(file))).forEach(System.out::println);
 * }</pre>
 */
public final class PublishedPolicies {
  private final Published<Policy> published;

  /** Connects when something is asked. */
  public PublishedPolicies(Endpoints cluster, InstantSource clock) {
    this.published = new Published<>(cluster, clock, new PolicyVersions());
  }

  /**
   * The record of the policy in force.
   *
   * @throws IOException when a server does not answer, or no policy is in force
   */
  public ReferenceRecord inForce() throws IOException {
    return published.inForce();
  }

  /**
   * The record of a version.
   *
   * @throws IOException when a server does not answer, or it was never published
   */
  public ReferenceRecord version(String version) throws IOException {
    return published.version(version);
  }

  /**
   * Puts a policy in force.
   *
   * @throws IOException when a server does not answer
   * @throws PolicyFileException when its version is published with other content
   */
  public Publication<Policy> publish(PolicyFile file) throws IOException {
    try {
      return published.publish(file.policy());
    } catch (VersionTakenException e) {
      String told = published.told(e, file.policy(), PolicyChanges::between);
      throw file.refused(List.of(new PolicyProblem("/version", told)));
    }
  }

  /** What came of publishing, for people. */
  public static List<String> lines(Publication<Policy> publication) {
    return publication.lines(new PolicyVersions(), PolicyChanges::between);
  }

  /** Puts the standard in force when nothing is; gives the version that is in force then. */
  public String ensureStandard() throws IOException {
    return published.ensure(Policy.standard());
  }
}
