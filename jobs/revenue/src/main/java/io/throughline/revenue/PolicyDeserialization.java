package io.throughline.revenue;

import io.throughline.events.ReferenceRecord;
import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyException;
import io.throughline.transaction.policy.PolicyRecords;
import java.io.Serial;
import java.util.Optional;

/** Policies of deadlines among the reference records: their JSON. */
final class PolicyDeserialization extends ReferenceDeserialization {
  @Serial private static final long serialVersionUID = 1L;

  PolicyDeserialization(String registryUrl) {
    super(registryUrl, "policies");
  }

  @Override
  Optional<String> inForce(ReferenceRecord record) throws RefusedException {
    try {
      return PolicyRecords.inForce(record).map(Policy::json);
    } catch (PolicyException e) {
      throw new RefusedException(e);
    }
  }
}
