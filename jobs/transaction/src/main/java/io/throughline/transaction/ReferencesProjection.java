package io.throughline.transaction;

import io.throughline.events.ReferenceKind;
import java.io.IOException;

/** Reads the references of an event, of which a fact needs three kinds. Used again and again. */
final class ReferencesProjection {
  private static final ReferenceKind[] KINDS = ReferenceKind.values();

  private String own;
  private String payers;
  private String originalPayers;

  void read(FieldReader in) throws IOException {
    own = null;
    payers = null;
    originalPayers = null;
    for (long left = in.items(); left > 0; left = in.moreItems()) {
      for (; left > 0; left--) {
        readOne(in);
      }
    }
  }

  private void readOne(FieldReader in) throws IOException {
    ReferenceKind kind = KINDS[in.symbol(KINDS.length)];
    in.skipText(); // issuer
    switch (kind) {
      case PATIENT_CONTROL_NUMBER -> own = first(own, in);
      case PAYER_CLAIM_CONTROL_NUMBER -> payers = first(payers, in);
      case ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER -> originalPayers = first(originalPayers, in);
      default -> in.skipText();
    }
    in.skipText(); // normalised
  }

  /** As {@link TransactionKey#reference}. */
  private static String first(String known, FieldReader in) throws IOException {
    String raw = in.text();
    return known == null && !raw.isBlank() ? raw.strip() : known;
  }

  /** What {@link TransactionKey} calls the claim; null when the event names none. */
  String claimNumber() {
    return TransactionKey.claimNumber(own, payers);
  }

  /** The payer's number, else that of the claim it replaces; null when there is none. */
  String payerClaimNumber() {
    return payers != null ? payers : originalPayers;
  }
}
