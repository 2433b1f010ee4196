package io.throughline.revenue;

import io.throughline.events.ReferenceRecord;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.ReferenceException;
import io.throughline.reference.ReferenceRecords;
import java.io.Serial;
import java.util.Optional;

/** Master data among the reference records: its content. */
final class MasterDataDeserialization extends ReferenceDeserialization {
  @Serial private static final long serialVersionUID = 1L;

  MasterDataDeserialization(String registryUrl) {
    super(registryUrl, "master_data");
  }

  @Override
  Optional<String> inForce(ReferenceRecord record) throws RefusedException {
    try {
      return ReferenceRecords.inForce(record).map(ReferenceData::content);
    } catch (ReferenceException e) {
      throw new RefusedException(e);
    }
  }
}
