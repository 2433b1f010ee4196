package io.throughline.erp;

import io.throughline.events.Posting;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import io.throughline.events.TransactionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Postings for tests. */
public final class Postings {
  private Postings() {}

  /** A balanced payment of 80.00 with 20.00 taken off. */
  public static Posting payment(String id, String claim) {
    return new Posting(
        id,
        PostingKind.PAYMENT,
        "candidate of " + id,
        1,
        null,
        "transaction of " + claim,
        TransactionKind.CLAIM,
        "remittance",
        "1999999999",
        "TRN 007",
        "1234567893",
        claim,
        "FP100",
        "0101",
        "11",
        "0101",
        "2026-11",
        LocalDate.parse("2026-11-30"),
        "USD",
        List.of(
            new PostingLine(1, "110000", 8_000L, "CC-7", "cash", null, null),
            new PostingLine(2, "410000", 2_000L, null, "adjustment", "CO", "45"),
            new PostingLine(3, "120000", -10_000L, null, "receivable", null, null)),
        List.of("fact"),
        List.of(),
        "rules-1",
        "reference-1",
        null,
        null,
        Instant.parse("2026-11-29T10:00:00Z"),
        null);
  }

  /** One that takes another back. */
  public static Posting correction(String id, String claim, String compensates) {
    Posting correction = payment(id, claim);
    correction.setKind(PostingKind.CORRECTION);
    correction.setCompensates(compensates);
    return correction;
  }
}
