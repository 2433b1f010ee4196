package io.throughline.transaction;

import io.throughline.events.ReferenceKind;
import java.io.IOException;

/** Reads the references of an event about one claim. Used again and again. */
final class ReferencesProjection {
  private static final ReferenceKind[] KINDS = ReferenceKind.values();

  private String own;
  private String payers;
  private String originalPayers;
  private Numbered account;
  private Numbered trace;
  private Numbered batch;
  private Numbered document;
  private String journalLine;

  void read(FieldReader in) throws IOException {
    own = null;
    payers = null;
    originalPayers = null;
    account = null;
    trace = null;
    batch = null;
    document = null;
    journalLine = null;
    for (long left = in.items(); left > 0; left = in.moreItems()) {
      for (; left > 0; left--) {
        readOne(in);
      }
    }
  }

  private void readOne(FieldReader in) throws IOException {
    ReferenceKind kind = KINDS[in.symbol(KINDS.length)];
    switch (kind) {
      case PATIENT_CONTROL_NUMBER -> own = first(own, in);
      case PAYER_CLAIM_CONTROL_NUMBER -> payers = first(payers, in);
      case ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER -> originalPayers = first(originalPayers, in);
      case JOURNAL_LINE -> journalLine = first(journalLine, in);
      case ACCOUNT_NUMBER -> account = first(account, in);
      case PAYMENT_TRACE -> trace = first(trace, in);
      case DEPOSIT_BATCH -> batch = first(batch, in);
      case JOURNAL_DOCUMENT -> document = first(document, in);
      default -> {
        in.skipText(); // issuer
        in.skipText(); // raw
      }
    }
    in.skipText(); // normalised
  }

  /** As {@link TransactionKey#reference}. */
  private static String first(String known, FieldReader in) throws IOException {
    in.skipText(); // issuer
    String raw = in.text();
    return known == null && !raw.isBlank() ? Facts.bounded(raw.strip()) : known;
  }

  private static Numbered first(Numbered known, FieldReader in) throws IOException {
    String issuer = in.text();
    String raw = in.text();
    return known == null && !raw.isBlank()
        ? new Numbered(Facts.bounded(issuer), Facts.bounded(raw.strip()))
        : known;
  }

  /** All of them that a fact keeps. */
  References references() {
    return References.of(own, account, trace, batch, document, journalLine);
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
