package io.throughline.kpi;

import io.throughline.events.IngestReceipt;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.TransactionState;
import io.throughline.reference.ReferenceRecords;
import io.throughline.transaction.policy.PolicyRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each published record says to KPIs. */
public final class Notices {
  private static final String MAPPING_VERSION = "mapping-version";

  private Notices() {}

  /** What a state says of its transaction. */
  public static Notice of(TransactionState state) {
    return new Notice.Assessed(state.getTransactionId(), TransactionKpis.of(state));
  }

  /** What a posting says of its candidate, and of the master data that it was made by. */
  public static List<Notice> of(Posting posting) {
    List<Notice> notices = new ArrayList<>(2);
    Booking booking = Booking.of(posting);
    notices.add(new Notice.Posted(posting.getCandidateId(), booking));
    if (booking.validatedAt() != null) {
      notices.add(
          new Notice.Accepted(
              version(Type.MASTER_DATA, posting.getReferenceVersion()),
              Type.MASTER_DATA,
              booking.validatedAt()));
    }
    return notices;
  }

  /** What an exception says of its candidate. */
  public static Notice of(PostingException exception) {
    return new Notice.Refused(exception.getCandidateId(), Refusal.of(exception));
  }

  /** What the record of a version says; empty for others, those of what is in force too. */
  public static Optional<Notice> of(ReferenceRecord record) {
    Type type = typeOf(record);
    return type == null
        ? Optional.empty()
        : Optional.of(
            new Notice.Published(
                version(type, record.getVersion()), type, Micros.of(record.getPublishedAt())));
  }

  private static Type typeOf(ReferenceRecord record) {
    if (PolicyRecords.key(record).equals(ReferenceRecords.keyOfVersion(record.getVersion()))) {
      return Type.MASTER_DATA;
    }
    return record.getKind().equals(MAPPING_VERSION) ? Type.MAPPING : null;
  }

  /** What an input says of the mapping that it was read by; empty when nothing of it was used. */
  public static Optional<Notice> of(IngestReceipt receipt) {
    return receipt.getPolicyVersion() == null || receipt.getEvents() == 0
        ? Optional.empty()
        : Optional.of(
            new Notice.Accepted(
                version(Type.MAPPING, receipt.getPolicyVersion()),
                Type.MAPPING,
                Micros.of(receipt.getRecordedAt())));
  }

  private static String version(Type type, String version) {
    return type + "/" + version;
  }
}
