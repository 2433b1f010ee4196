package io.throughline.transaction;

import java.util.UUID;

/**
 * What a fact states about its transaction. Amounts are minor units (cents) of the fact's currency.
 *
 * <p>Dates are days since 1970-01-01; {@link #NO_DATE} where the source gave none.
 */
public sealed interface Statement {
  /** Stands for a date that the source did not give. */
  int NO_DATE = Integer.MIN_VALUE;

  /** Name of the milestone that states it. */
  String milestone();

  /**
   * Code by which an analyst knows the statement: frequency, status category, claim status, method
   * of payment, reason. Empty when it has none.
   */
  default String status() {
    return "";
  }

  /** Charge that it states; null when it states none. */
  default Long statedCharge() {
    return null;
  }

  /** Payment that it states; null when it states none. */
  default Long statedPaid() {
    return null;
  }

  /** True when its amounts count in sums: not of answers, which only repeat what they were told. */
  default boolean countsMoney() {
    return true;
  }

  /**
   * The provider asks a payer for money (837 CLM).
   *
   * @param frequency CLM05-3; empty when absent
   * @param purpose BHT06, or {@code PB} for a request for predetermination; empty when absent
   * @param charge CLM02
   * @param lineImbalance charge minus the sum of the lines; 0 when it balances or has no lines
   * @param serviceFrom first day of service, or {@link #NO_DATE}
   */
  record Submission(
      String frequency, String purpose, long charge, long lineImbalance, int serviceFrom)
      implements Statement {
    private static final String LATE_CHARGES = "5";
    private static final String REPLACEMENT = "7";
    private static final String VOID = "8";
    private static final String PREDETERMINATION = "PB";

    @Override
    public String milestone() {
      return "ClaimSubmitted";
    }

    @Override
    public String status() {
      return frequency;
    }

    @Override
    public Long statedCharge() {
      return charge;
    }

    /** True for frequency 8: the claim is withdrawn. */
    public boolean isVoid() {
      return frequency.equals(VOID);
    }

    /** True for frequency 5: charges that come on top of an earlier bill. */
    public boolean isLateCharges() {
      return frequency.equals(LATE_CHARGES);
    }

    /** True when it neither replaces, withdraws nor extends an earlier submission. */
    public boolean isOriginal() {
      return !isVoid() && !isLateCharges() && !frequency.equals(REPLACEMENT);
    }

    /** False for a request that only asks what would be paid. */
    public boolean isOwed() {
      return !purpose.equals(PREDETERMINATION);
    }
  }

  /**
   * A receiver takes the claim in or refuses it (277CA).
   *
   * @param category STC01-1
   * @param charge STC04; null when absent
   */
  record Acknowledgement(Outcome outcome, String category, Long charge) implements Statement {
    @Override
    public String milestone() {
      return "ClaimAcknowledged";
    }

    @Override
    public boolean countsMoney() {
      return false;
    }

    @Override
    public String status() {
      return category;
    }

    @Override
    public Long statedCharge() {
      return charge;
    }
  }

  /** What an acknowledgement means for the claim. */
  enum Outcome {
    /** Taken in, with or without noted errors. */
    ACCEPTED,
    /** Refused before adjudication. */
    REJECTED,
    /** Neither: forwarded, not found, split. */
    INFORMATIONAL
  }

  /**
   * A payer's decision told otherwise than by an 835 (277 status).
   *
   * @param category STC01-1
   * @param charge null when absent
   * @param paid null when absent
   */
  record Adjudication(String category, Long charge, Long paid) implements Statement {
    @Override
    public String milestone() {
      return "ClaimAdjudicated";
    }

    @Override
    public boolean countsMoney() {
      return false;
    }

    @Override
    public String status() {
      return category;
    }

    @Override
    public Long statedCharge() {
      return charge;
    }

    @Override
    public Long statedPaid() {
      return paid;
    }
  }

  /**
   * A payer's decision about the claim with its money (835 CLP). Reversals carry negated amounts.
   *
   * @param claimStatus CLP02; empty when absent
   * @param charge CLP03
   * @param paid CLP04
   * @param adjusted CAS of groups other than PR, reason 23 left out
   * @param priorPayers CAS of groups other than PR with reason 23: what payers before this one paid
   *     and took off
   * @param patientResponsibility CAS of group PR
   * @param denied CAS of any group whose reason is a denial, see {@link AdjustmentReasons}
   * @param deniedAsDuplicate the part of {@code denied} that is for CARC 18
   * @param costShare CAS of group PR that is deductible, coinsurance or copayment
   * @param lineImbalance sum over lines of |SVC02 - CAS - SVC03|; 0 when all lines balance
   * @param serviceFrom first day of service, or {@link #NO_DATE}
   */
  record Remittance(
      String claimStatus,
      long charge,
      long paid,
      long adjusted,
      long priorPayers,
      long patientResponsibility,
      long denied,
      long deniedAsDuplicate,
      long costShare,
      long lineImbalance,
      int serviceFrom)
      implements Statement {
    @Override
    public String milestone() {
      return "RemittanceReceived";
    }

    @Override
    public String status() {
      return claimStatus;
    }

    @Override
    public Long statedCharge() {
      return charge;
    }

    @Override
    public Long statedPaid() {
      return paid;
    }

    /** True for CLP02 22: an earlier decision is taken back. */
    public boolean isReversal() {
      return claimStatus.equals("22");
    }

    /** True when it pays nothing for the one reason that the claim was sent before. */
    public boolean isDenialOfDuplicate() {
      return paid == 0 && denied > 0 && denied == deniedAsDuplicate;
    }

    /**
     * True when a payer has decided about money: all but predeterminations (25), which nobody owes,
     * and claims of somebody else's members that were sent on (23).
     */
    public boolean isDecision() {
      return !claimStatus.equals("25") && !isForwarded();
    }

    /** True for CLP02 23: not this payer's claim, forwarded. */
    public boolean isForwarded() {
      return claimStatus.equals("23");
    }

    /** Place of the payer among the claim's payers, from 1; 0 where CLP02 does not tell. */
    public int payerSequence() {
      return switch (claimStatus) {
        case "1", "19" -> 1;
        case "2", "20" -> 2;
        case "3", "21" -> 3;
        default -> 0;
      };
    }

    /** CLP03 - sum(CAS) - CLP04; 0 when it balances. */
    Total imbalance() {
      return new Total()
          .plus(charge)
          .minus(paid)
          .minus(adjusted)
          .minus(priorPayers)
          .minus(patientResponsibility);
    }
  }

  /** A payer takes back what it paid for a claim by withholding it (835 PLB WO). */
  record Takeback(long amount, UUID advice) implements Statement {
    @Override
    public String milestone() {
      return "RemittanceAdvised";
    }

    @Override
    public String status() {
      return "WO";
    }

    @Override
    public Long statedPaid() {
      return -amount;
    }
  }

  /** A visit is closed. */
  record Encounter() implements Statement {
    @Override
    public String milestone() {
      return "EncounterFinalized";
    }

    @Override
    public boolean countsMoney() {
      return false;
    }
  }

  /** A charge is released to billing. */
  record Charge(long amount) implements Statement {
    @Override
    public String milestone() {
      return "ChargeApproved";
    }

    @Override
    public Long statedCharge() {
      return amount;
    }
  }

  /** A payment is posted in the billing system. */
  record Posting(long amount) implements Statement {
    @Override
    public String milestone() {
      return "PaymentPosted";
    }

    @Override
    public Long statedPaid() {
      return amount;
    }
  }

  /** A write-off or allowance is booked in the billing system; positive lowers what is owed. */
  record Writeoff(long amount, String reason) implements Statement {
    @Override
    public String milestone() {
      return "AdjustmentBooked";
    }

    @Override
    public String status() {
      return reason;
    }
  }

  /** Money goes back to a payer or patient. */
  record Refund(long amount, String reason) implements Statement {
    @Override
    public String milestone() {
      return "RefundInitiated";
    }

    @Override
    public String status() {
      return reason;
    }

    @Override
    public Long statedPaid() {
      return -amount;
    }
  }

  /**
   * What a payer says it pays in one check or transfer (835 BPR).
   *
   * @param amount BPR02
   * @param method BPR04
   * @param paymentDay BPR16, or {@link #NO_DATE}
   * @param imbalance BPR02 - (sum of CLP04 - sum of PLB)
   */
  record Advice(long amount, String method, int paymentDay, long imbalance) implements Statement {
    private static final String NON_PAYMENT = "NON";

    @Override
    public String milestone() {
      return "RemittanceAdvised";
    }

    @Override
    public String status() {
      return method;
    }

    @Override
    public Long statedPaid() {
      return amount;
    }

    /** True when money must arrive for it. */
    public boolean expectsSettlement() {
      return amount > 0 && !method.equals(NON_PAYMENT);
    }
  }

  /** Money arrived at the bank. */
  record Settlement(long amount, String method) implements Statement {
    @Override
    public String milestone() {
      return "PaymentSettled";
    }

    @Override
    public String status() {
      return method;
    }

    @Override
    public Long statedPaid() {
      return amount;
    }
  }

  /** The ERP took a journal line. */
  record Journal(long amount) implements Statement {
    @Override
    public String milestone() {
      return "JournalTransferred";
    }

    @Override
    public Long statedPaid() {
      return amount;
    }
  }

  /** The ERP refused a journal line. */
  record JournalRefusal(long amount, String reason) implements Statement {
    @Override
    public String milestone() {
      return "JournalRejected";
    }

    @Override
    public String status() {
      return reason;
    }

    @Override
    public Long statedPaid() {
      return amount;
    }

    @Override
    public boolean countsMoney() {
      return false;
    }
  }
}
