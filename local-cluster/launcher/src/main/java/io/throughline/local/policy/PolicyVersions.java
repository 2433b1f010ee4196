package io.throughline.local.policy;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.published.Versioned;
import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyRecords;
import java.time.Instant;
import java.util.List;

/** Policies, as what is published under versions. */
record PolicyVersions() implements Versioned<Policy> {
  @Override
  public String key() {
    return PolicyRecords.KEY;
  }

  @Override
  public String keyOfVersion(String version) {
    return PolicyRecords.keyOfVersion(version);
  }

  @Override
  public String version(Policy policy) {
    return policy.version();
  }

  @Override
  public List<ReferenceRecord> records(Policy policy, Instant publishedAt) {
    return PolicyRecords.of(policy, publishedAt);
  }

  @Override
  public Policy read(ReferenceRecord record) {
    return PolicyRecords.policy(record);
  }

  @Override
  public String name() {
    return "Policy";
  }

  @Override
  public String remedy() {
    return "'throughline policy publish FILE' puts one in force, and so does 'throughline up' with"
        + " the standard";
  }
}
