package io.throughline.simulator.fault;

import java.util.Arrays;
import java.util.Locale;

/** Faults by name. */
public enum FaultName {
  LOST_EVENT("an answer, a settlement or a journal line never comes"),
  DUPLICATE_EVENT("a message or record stands twice in a file"),
  DUPLICATE_FILE("a file comes again under another name"),
  DUPLICATE_CLAIM("a claim is sent again with frequency 1, and denied (CARC 18)"),
  DUPLICATE_PAYMENT("a claim is paid again a week later"),
  DUPLICATE_JOURNAL("a journal line is posted again in another document"),
  LATE("a payer's file comes four days late"),
  OUT_OF_ORDER("the files of a site and day come in reverse order"),
  CENT_OFF("a service line, a settlement or a journal line is off by a cent"),
  WRONG_PAYER("a claim names another payer"),
  TRUNCATED_REFERENCE("an 835 cuts CLP01 to eleven characters"),
  RECASED_REFERENCE("the bank writes a trace in lower case"),
  LOST_LEADING_ZERO("CLP01 or a document number comes without its leading zero"),
  REUSED_CONTROL_NUMBER("a claim has the CLM01 of another account"),
  ORPHAN_REMITTANCE("a claim is paid that was never sent"),
  EFT_WITHOUT_835("money comes, its 835 does not, and nothing is posted"),
  LATE_TAKEBACK("a payment is taken back months later by PLB WO"),
  SILENT_SOURCE("a system says nothing for two days and then everything"),
  CLOCK_SKEW("patient accounting's clock is eight hours behind for a day");

  private final String about;

  FaultName(String about) {
    this.about = about;
  }

  /** Its name in options: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What happens. */
  public String about() {
    return about;
  }

  /**
   * The fault of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FaultName of(String key) {
    return Arrays.stream(values())
        .filter(fault -> fault.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no fault is called %s; there are all, %s"
                        .formatted(
                            key,
                            String.join(
                                ", ", Arrays.stream(values()).map(FaultName::key).toList()))));
  }
}
