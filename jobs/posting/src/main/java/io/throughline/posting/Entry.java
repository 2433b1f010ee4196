package io.throughline.posting;

import io.throughline.posting.Draft.Line;
import io.throughline.reference.AccountKey;
import io.throughline.reference.Facility;
import io.throughline.reference.GlAccount;
import io.throughline.reference.Payer;
import io.throughline.reference.Purpose;
import io.throughline.reference.ReferenceData;
import io.throughline.transaction.Detail.Adjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The double entry of a candidate: what was paid, taken off and left to the patient on one side,
 * the payer's receivable on the other. POSTINGS.md, section 5.
 */
final class Entry {
  private static final String PATIENT = "PR";

  /** What payers before this one paid and took off: theirs to post. */
  private static final String PRIOR_PAYERS = "23";

  private final ReferenceData reference;
  private final Placement place;
  private final String company;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> unmapped = new ArrayList<>();

  private Entry(ReferenceData reference, Placement place, String company) {
    this.reference = reference;
    this.place = place;
    this.company = company;
  }

  /**
   * The entry of a candidate.
   *
   * @throws ArithmeticException when its amounts are beyond 64 bits
   */
  static Entry of(Source source, ReferenceData reference, Placement place, String company) {
    Entry entry = new Entry(reference, place, company);
    entry.book(source);
    return entry;
  }

  private void book(Source source) {
    long other = 0;
    other = Math.addExact(other, line(Purpose.CASH, null, null, source.paid()));
    if (source.detail() != null) {
      long patient = 0;
      for (Adjustment one : source.detail().adjustments()) {
        if (one.group().equals(PATIENT)) {
          patient = Math.addExact(patient, one.amount());
        } else if (!one.reason().equals(PRIOR_PAYERS)) {
          other =
              Math.addExact(
                  other, line(Purpose.ADJUSTMENT, one.group(), one.reason(), one.amount()));
        }
      }
      other = Math.addExact(other, line(Purpose.PATIENT_RECEIVABLE, null, null, patient));
    }
    if (source.isOfClaim()) {
      line(Purpose.RECEIVABLE, null, null, Math.negateExact(other));
    } else {
      String reason = source.entry().reason();
      line(Purpose.PROVIDER_ADJUSTMENT, null, reason, Math.negateExact(other));
    }
  }

  /** Adds a line; gives what it books: nothing when the amount stays where it is by policy. */
  private long line(Purpose purpose, String group, String reason, long amount) {
    if (amount == 0) {
      return 0;
    }
    AccountKey key =
        new AccountKey(
            company,
            purpose,
            group,
            reason,
            place.payer().map(Payer::payerClass).orElse(null),
            place.facility().map(Facility::id).orElse(null));
    Optional<GlAccount> account = reference.account(key, place.day());
    boolean mayStay = purpose == Purpose.ADJUSTMENT;
    if (account.isEmpty() || (account.get().isLeft() && !mayStay)) {
      unmapped.add(name(purpose, group, reason));
      return amount;
    }
    if (account.get().isLeft()) {
      return 0;
    }
    lines.add(
        new Line(
            account.get().number(),
            amount,
            place.costCenter().orElse(null),
            purpose.word(),
            group,
            reason));
    return amount;
  }

  private static String name(Purpose purpose, String group, String reason) {
    StringBuilder name = new StringBuilder("accounts ").append(purpose.word());
    if (group != null) {
      name.append(' ').append(group);
    }
    if (reason != null) {
      name.append(' ').append(reason);
    }
    return name.toString();
  }

  /** Its lines, which sum to zero when nothing is unmapped. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Rows of the account map that are missing, in order of the entry. */
  List<String> unmapped() {
    return List.copyOf(unmapped);
  }
}
