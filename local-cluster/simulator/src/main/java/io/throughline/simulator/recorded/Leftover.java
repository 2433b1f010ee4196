package io.throughline.simulator.recorded;

/** Why something in the input has no event of its own in the output. */
public enum Leftover {
  /** Encounter of an id that came before. */
  DUPLICATE_ENCOUNTER,
  /** Claim of an encounter that is not there. */
  CLAIM_WITHOUT_ENCOUNTER,
  /** Transaction of a claim that is not there. */
  TRANSACTION_WITHOUT_CLAIM,
  /** Transaction of a type that is not known. */
  UNKNOWN_TRANSACTION_TYPE,
  /** Money that belongs to no charge of its claim. */
  MONEY_WITHOUT_CHARGE,
  /** A charge below zero: credits of single services are not in the model. */
  NEGATIVE_CHARGE,
  /** A payment below zero without the payment that it takes back. */
  NEGATIVE_PAYMENT,
  /** A payer's money on a claim that was sent to none. */
  PAYER_MONEY_WITHOUT_CLAIM,
  /** Money of the second payer: the history does not say what it was asked for. */
  SECOND_PAYER_MONEY,
  /** Money moved from payer to patient: told as patient responsibility of the payer's decision. */
  TRANSFER,
  /** A claim about nothing is not sent. */
  CLAIM_WITHOUT_AMOUNT,
  /** A claim with more lines than an 837 takes is not sent: 50 professional, 999 institutional. */
  TOO_MANY_LINES,
  /** A line without any amount, mostly one that was denied. */
  LINE_WITHOUT_AMOUNT,
  /** Paid beside the claim, by the day of stay. */
  PASS_THROUGH
}
