package io.throughline.audit;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * What an audit found.
 *
 * @param events canonical events that were read, copies included
 * @param publishedRecords records that were published, and decisions
 * @param policyVersion whose deadlines counted
 * @param clock until when everything was judged
 * @param totals transactions, findings, facts and posting candidates: compared and equal
 * @param money sums by kind of transaction, and LEDGER by account
 * @param passedOver what was not compared, and why
 * @param differenceCount all of them
 * @param differences the first of them
 */
public record AuditReport(
    long events,
    long publishedRecords,
    String policyVersion,
    Instant clock,
    List<Total> totals,
    List<MoneyTotal> money,
    List<PassedOver> passedOver,
    long differenceCount,
    List<Difference> differences) {
  /**
   * How many were compared.
   *
   * @param what transactions, findings, facts or postings
   */
  public record Total(String what, long compared, long equal) {}

  /**
   * A sum in minor units over all that was compared.
   *
   * @param kind of the transactions
   * @param what charge, paid, adjusted, patientResponsibility, outstanding; at risk: of open
   *     findings
   */
  public record MoneyTotal(String kind, String what, BigInteger expected, BigInteger published) {}

  /**
   * What was not compared.
   *
   * @param what transactions, findings, facts, postings or events
   */
  public record PassedOver(String what, String reason, long count) {}

  /** All that was compared is equal. */
  public boolean isEqual() {
    return differenceCount == 0;
  }

  /** There was nothing to compare with. */
  public boolean isEmpty() {
    return events == 0 || publishedRecords == 0;
  }
}
