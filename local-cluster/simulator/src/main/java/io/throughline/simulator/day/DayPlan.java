package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that happens at a site on a day. The lists can be changed: that is how faults come in.
 */
public final class DayPlan {
  private final Site site;
  private final int day;
  private final List<Account> encounters = new ArrayList<>();
  private final List<Charges> charges = new ArrayList<>();
  private final List<Sent> claims = new ArrayList<>();
  private final List<Answered> answers = new ArrayList<>();
  private final List<Advice> remittances = new ArrayList<>();
  private final List<Settlement> settlements = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<JournalLine> journal = new ArrayList<>();
  private final List<ContractChange> contracts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();

  /** A day on which nothing happens yet. */
  public DayPlan(Site site, int day) {
    this.site = site;
    this.day = day;
  }

  public Site site() {
    return site;
  }

  /** Since 1970-01-01. */
  public int day() {
    return day;
  }

  public LocalDate date() {
    return LocalDate.ofEpochDay(day);
  }

  /** Visits that are closed. */
  public List<Account> encounters() {
    return encounters;
  }

  /** Charges that are released. */
  public List<Charges> charges() {
    return charges;
  }

  /** Claims that are sent. */
  public List<Sent> claims() {
    return claims;
  }

  /** Claims that are answered. */
  public List<Answered> answers() {
    return answers;
  }

  /** Remittances that come. */
  public List<Advice> remittances() {
    return remittances;
  }

  /** Money that comes. */
  public List<Settlement> settlements() {
    return settlements;
  }

  /** What is booked. */
  public List<Entry> entries() {
    return entries;
  }

  /** What the ERP is told. */
  public List<JournalLine> journal() {
    return journal;
  }

  /** Findings that must be raised because of this day. */
  public List<Finding> findings() {
    return findings;
  }

  /** What faults have hit. */
  public List<Hit> hits() {
    return hits;
  }

  /** Contracts that change. */
  public List<ContractChange> contracts() {
    return contracts;
  }
}
