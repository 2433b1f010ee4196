package io.throughline.simulator.truth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.remit.Remittance;
import java.time.LocalDate;

/**
 * The transaction to which a fact belongs.
 *
 * @param key unlike that of any other of its kind; parts are separated by |
 */
public record Owner(Kind kind, String key) {
  /** Kinds of transactions. */
  public enum Kind {
    /** An account with its claims: facility | account number. */
    CLAIM,
    /** A payment of a payer: TRN03 | TRN02. */
    REMITTANCE,
    /** What patients paid on one day: facility | deposit batch. */
    DEPOSIT,
    /** Claims sent together: sender | BHT03. */
    SUBMISSION,
    /** A contract with a payer: facility | contract. */
    CONTRACT,
    /** No transaction, but a file that came twice or late: its name. */
    FILE,
    /** No transaction, but a site on a day: its code | the day as ISO 8601. */
    SITE_DAY
  }

  /** Of an account. */
  public static Owner of(Account account) {
    return new Owner(Kind.CLAIM, account.panel().site().code() + "|" + account.number());
  }

  /** Of a remittance. */
  public static Owner of(Remittance remittance) {
    return new Owner(Kind.REMITTANCE, remittance.payer().originator() + "|" + remittance.trace());
  }

  /** Of patients' payments. */
  public static Owner deposit(String facility, String batch) {
    return new Owner(Kind.DEPOSIT, facility + "|" + batch);
  }

  /** Of a submission. */
  public static Owner submission(String sender, String batch) {
    return new Owner(Kind.SUBMISSION, sender + "|" + batch);
  }

  /** A file. */
  public static Owner file(String name) {
    return new Owner(Kind.FILE, name);
  }

  /** A site on a day. */
  public static Owner siteDay(String code, LocalDate day) {
    return new Owner(Kind.SITE_DAY, code + "|" + day);
  }

  /** Of a contract. */
  public static Owner contract(String facility, String contract) {
    return new Owner(Kind.CONTRACT, facility + "|" + contract);
  }

  void write(ObjectNode to) {
    to.put("kind", kind.name());
    to.put("key", key);
  }
}
