package io.throughline.erp.outcome;

import io.throughline.erp.journal.Verdict;
import io.throughline.events.NormalForm;
import io.throughline.events.Posting;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import java.util.ArrayList;
import java.util.List;

/** By which an outcome is brought home. */
final class OutcomeReferences {
  private static final String ISSUER = "throughline";

  private OutcomeReferences() {}

  static List<Reference> of(Posting posting, Verdict verdict) {
    List<Reference> references = new ArrayList<>();
    references.add(reference(ReferenceKind.POSTING_ID, ISSUER, posting.getPostingId()));
    if (verdict instanceof Verdict.Booked booked) {
      references.add(
          reference(
              ReferenceKind.JOURNAL_DOCUMENT,
              booked.document().company(),
              booked.document().text()));
    }
    if (!posting.getClaimNumber().isEmpty()) {
      references.add(
          reference(
              ReferenceKind.PATIENT_CONTROL_NUMBER,
              posting.getBillingProvider(),
              posting.getClaimNumber()));
    }
    if (!posting.getTrace().isEmpty()) {
      references.add(
          reference(ReferenceKind.PAYMENT_TRACE, posting.getTraceIssuer(), posting.getTrace()));
    }
    return references;
  }

  private static Reference reference(ReferenceKind kind, String issuer, String raw) {
    return new Reference(kind, issuer, raw, NormalForm.of(raw));
  }
}
