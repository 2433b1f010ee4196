package io.throughline.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an account is for. */
public enum Purpose {
  /** What the payer pays. */
  CASH,
  /** What the payer owes. */
  RECEIVABLE,
  /** What the patient owes. */
  PATIENT_RECEIVABLE,
  /** A reason of a claim (CAS). */
  ADJUSTMENT,
  /** A reason of a whole payment (PLB). */
  PROVIDER_ADJUSTMENT;

  /** As files and postings write it, e.g. patient-receivable. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that is written so. */
  public static Optional<Purpose> of(String word) {
    return Arrays.stream(values()).filter(purpose -> purpose.word().equals(word)).findFirst();
  }

  /** How all of them are written. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Purpose::word).toList();
  }
}
