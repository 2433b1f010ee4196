package io.throughline.kpi;

import java.util.List;

/** What a published record says to KPIs, brought to the ledger of its key. */
public sealed interface Notice {
  /** Whose ledger it belongs to. */
  String key();

  /**
   * The latest state of a transaction.
   *
   * @param key transactionId
   */
  record Assessed(String key, List<Contribution> contributions) implements Notice {}

  /**
   * A posting.
   *
   * @param key candidateId
   */
  record Posted(String key, Booking booking) implements Notice {}

  /**
   * The latest word on a refused candidate.
   *
   * @param key candidateId
   */
  record Refused(String key, Refusal refusal) implements Notice {}

  /**
   * A version of master data or of a mapping was published.
   *
   * @param key names the version
   * @param at micros since epoch
   */
  record Published(String key, Type type, long at) implements Notice {}

  /**
   * Something was accepted under a version.
   *
   * @param key as in Published
   * @param at micros since epoch
   */
  record Accepted(String key, Type type, long at) implements Notice {}
}
