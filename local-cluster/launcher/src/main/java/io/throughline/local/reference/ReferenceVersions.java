package io.throughline.local.reference;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.published.Versioned;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.ReferenceRecords;
import java.time.Instant;
import java.util.List;

/** Master data, as what is published under versions. */
record ReferenceVersions() implements Versioned<ReferenceData> {
  @Override
  public String key() {
    return ReferenceRecords.KEY;
  }

  @Override
  public String keyOfVersion(String version) {
    return ReferenceRecords.keyOfVersion(version);
  }

  @Override
  public String version(ReferenceData data) {
    return data.version();
  }

  @Override
  public List<ReferenceRecord> records(ReferenceData data, Instant publishedAt) {
    return ReferenceRecords.of(data, publishedAt);
  }

  @Override
  public ReferenceData read(ReferenceRecord record) {
    return ReferenceRecords.data(record);
  }

  @Override
  public String name() {
    return "Master data";
  }

  @Override
  public String remedy() {
    return "'throughline reference publish DIR' puts some in force, and so does 'throughline up'"
        + " with that of its demo";
  }
}
