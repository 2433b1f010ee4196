package io.throughline.transaction.policy;

import io.throughline.events.ReferenceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Policies as records of revenue.reference.v1. The policy in force is the newest record of one key.
 * Beside it each version has a record of its own, which compaction keeps, so that the rules of an
 * old assessment can still be read and a version never means two things.
 *
 * <pre>{@code
 * PolicyRecords.inForce(record).ifPresent(policy -> ...); // other records are passed over
 * }</pre>
 */
public final class PolicyRecords {
  /** Kind of the record that is in force. */
  private static final String POLICY = "policy";

  /** Kind of the records of all versions. */
  private static final String VERSION = "policy-version";

  private static final String DEADLINES = "deadlines";
  private static final String SEPARATOR = "/";

  /** Key of the record that is in force. */
  public static final String KEY = POLICY + SEPARATOR + DEADLINES;

  private PolicyRecords() {}

  /**
   * The policy that a record puts in force; empty when the record is about something else.
   *
   * @throws PolicyException when it holds no policy that this build can read
   */
  public static Optional<Policy> inForce(ReferenceRecord record) {
    return key(record).equals(KEY) ? Optional.of(policy(record)) : Optional.empty();
  }

  /**
   * The policy that a record holds, in force or as a version.
   *
   * @throws PolicyException when it holds none that this build can read
   */
  public static Policy policy(ReferenceRecord record) {
    Policy policy = Policy.parse(record.getContent());
    if (!policy.version().equals(record.getVersion())) {
      throw new PolicyException(
          List.of(
              new PolicyProblem(
                  "/version",
                  "is '%s'; expected '%s' as its record says; publish it again"
                      .formatted(policy.version(), record.getVersion()))));
    }
    return policy;
  }

  /** The records to be written, in this order, to put a policy in force. */
  public static List<ReferenceRecord> of(Policy policy, Instant publishedAt) {
    return List.of(
        record(VERSION, DEADLINES + SEPARATOR + policy.version(), policy, publishedAt),
        record(POLICY, DEADLINES, policy, publishedAt));
  }

  private static ReferenceRecord record(
      String kind, String name, Policy policy, Instant publishedAt) {
    return new ReferenceRecord(kind, name, policy.version(), policy.json(), publishedAt);
  }

  /** Key of a record in the topic. */
  public static String key(ReferenceRecord record) {
    return record.getKind() + SEPARATOR + record.getName();
  }

  /** Key of the record of a version. */
  public static String keyOfVersion(String version) {
    return VERSION + SEPARATOR + DEADLINES + SEPARATOR + version;
  }
}
