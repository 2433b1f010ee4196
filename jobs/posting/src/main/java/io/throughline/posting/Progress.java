package io.throughline.posting;

import io.throughline.events.ExceptionStatus;
import java.util.List;
import java.util.UUID;

/**
 * What was published of a candidate.
 *
 * @param postings what it has in the ledger
 * @param exceptionRevision records of its exception so far
 * @param status of its exception; null when it has none
 * @param reasons that were published last
 * @param rest why nothing of it is booked or refused, once it was looked at
 */
record Progress(
    Postings postings,
    int exceptionRevision,
    ExceptionStatus status,
    List<Reason> reasons,
    Rest rest) {
  static final Progress NONE = new Progress(Postings.NONE, 0, null, List.of(), Rest.NONE);

  /** Why nothing of a candidate is booked or refused. */
  enum Rest {
    /** Something is, or it was not ruled on yet. */
    NONE,
    /** The account map leaves all of it in receivables; another one may not. */
    LEFT,
    /** It moves no money, or was waived. */
    DONE
  }

  /**
   * Postings of a candidate, each made once.
   *
   * @param revision so many were made, corrections included
   * @param standing the one that stands; null when none does
   * @param correction the latest correction; null when there is none
   * @param corrected what that one takes back; null when there is none
   * @param undone a posting that should be taken back, which the ERP refused; null when there is
   *     none
   * @param refusal why the ERP refused the latest; null when it did not
   */
  record Postings(
      int revision,
      Standing standing,
      UUID correction,
      Standing corrected,
      Standing undone,
      String refusal) {
    static final Postings NONE = new Postings(0, null, null, null, null, null);

    Postings posted(Standing posting) {
      return new Postings(revision + 1, posting, correction, corrected, undone, null);
    }

    Postings corrected(UUID by, Standing posting) {
      return new Postings(revision + 1, null, by, posting, null, refusal);
    }

    /** The ERP refused the posting that stands. */
    Postings refused(String reason) {
      return new Postings(revision, null, correction, corrected, undone, reason);
    }

    /** The ERP refused to take back what it has. */
    Postings refusedCorrection(String reason) {
      return new Postings(revision, standing, null, null, corrected, reason);
    }

    /** What the ERP refused is to be tried anew. */
    Postings triedAnew() {
      return refusal == null
          ? this
          : new Postings(revision, standing, correction, corrected, undone, null);
    }
  }

  /** A posting that was published. */
  record Standing(UUID id, Draft draft) {}

  /** True while it is refused. */
  boolean isRefused() {
    return status == ExceptionStatus.OPEN;
  }

  Progress with(Postings now) {
    return now.equals(postings)
        ? this
        : new Progress(now, exceptionRevision, status, reasons, rest);
  }

  Progress said(ExceptionStatus now, List<Reason> why) {
    return new Progress(postings, exceptionRevision + 1, now, why, rest);
  }

  Progress resting(Rest now) {
    return now == rest ? this : new Progress(postings, exceptionRevision, status, reasons, now);
  }
}
