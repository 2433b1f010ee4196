package io.throughline.reference;

import io.throughline.events.ReferenceRecord;
import io.throughline.transaction.policy.PolicyRecords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Master data as records of revenue.reference.v1. What is in force is the newest record of one key.
 * Beside it each version has a record of its own, which compaction keeps, so that what an old
 * posting was made by can still be read and a version never means two things.
 *
 * <pre>{@code
 * ReferenceRecords.inForce(record).ifPresent(data -> ...); // other records are passed over
 * }</pre>
 */
public final class ReferenceRecords {
  /** Kind of the record that is in force. */
  private static final String MASTER_DATA = "master-data";

  /** Kind of the records of all versions. */
  private static final String VERSION = "master-data-version";

  private static final String POSTINGS = "postings";
  private static final String SEPARATOR = "/";

  /** Key of the record that is in force. */
  public static final String KEY = MASTER_DATA + SEPARATOR + POSTINGS;

  private ReferenceRecords() {}

  /**
   * The master data that a record puts in force; empty when the record is about something else.
   *
   * @throws ReferenceException when it holds none that this build can read
   */
  public static Optional<ReferenceData> inForce(ReferenceRecord record) {
    return PolicyRecords.key(record).equals(KEY) ? Optional.of(data(record)) : Optional.empty();
  }

  /**
   * The master data that a record holds, in force or as a version.
   *
   * @throws ReferenceException when it holds none that this build can read
   */
  public static ReferenceData data(ReferenceRecord record) {
    ReferenceData data = ReferenceData.parse(record.getContent());
    if (!data.version().equals(record.getVersion())) {
      throw new ReferenceException(
          List.of(
              new ReferenceProblem(
                  "",
                  0,
                  "version",
                  "is '%s'; expected '%s' as its record says; publish it again"
                      .formatted(data.version(), record.getVersion()))));
    }
    return data;
  }

  /** The records to be written, in this order, to put master data in force. */
  public static List<ReferenceRecord> of(ReferenceData data, Instant publishedAt) {
    return List.of(
        record(VERSION, POSTINGS + SEPARATOR + data.version(), data, publishedAt),
        record(MASTER_DATA, POSTINGS, data, publishedAt));
  }

  private static ReferenceRecord record(
      String kind, String name, ReferenceData data, Instant publishedAt) {
    return new ReferenceRecord(kind, name, data.version(), data.content(), publishedAt);
  }

  /** Key of the record of a version. */
  public static String keyOfVersion(String version) {
    return VERSION + SEPARATOR + POSTINGS + SEPARATOR + version;
  }
}
