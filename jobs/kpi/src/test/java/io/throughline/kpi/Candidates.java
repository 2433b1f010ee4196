package io.throughline.kpi;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Records of one posting candidate that pays 80.00. */
final class Candidates {
  static final Instant OCCURRED = Instant.parse("2026-01-20T06:00:00Z");
  static final Instant HEARD = Instant.parse("2026-01-21T06:00:00Z");

  private Candidates() {}

  static Posting posting(int revision, PostingKind kind, long cash, Duration afterHeard) {
    Posting posting = new Posting();
    posting.setCandidateId("candidate-1");
    posting.setKind(kind);
    posting.setRevision(revision);
    posting.setPayer("FP107");
    posting.setFacility("RVH");
    posting.setCurrency("USD");
    posting.setLines(List.of(line("cash", cash), line("receivable", -cash)));
    posting.setReferenceVersion("2026-01");
    posting.setOccurredAt(OCCURRED);
    posting.setValidatedAt(HEARD.plus(afterHeard));
    return posting;
  }

  private static PostingLine line(String purpose, long amount) {
    return new PostingLine(1, "1000", amount, null, purpose, null, null);
  }

  static PostingException exception(int revision, ExceptionStatus status, Duration afterHeard) {
    PostingException exception = new PostingException();
    exception.setCandidateId("candidate-1");
    exception.setKind(PostingKind.PAYMENT);
    exception.setRevision(revision);
    exception.setStatus(status);
    exception.setPayer("1900000107");
    exception.setFacility(null);
    exception.setAmount(80_00);
    exception.setCurrency("USD");
    exception.setOccurredAt(OCCURRED);
    exception.setAt(HEARD.plus(afterHeard));
    return exception;
  }
}
