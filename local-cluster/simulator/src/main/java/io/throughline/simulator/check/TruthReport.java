package io.throughline.simulator.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a comparison with the truth came to. Its text is a table, then all differences. */
public final class TruthReport {
  /** Findings of a fault and rule. {@link #fault} is {@code -} when none caused them. */
  public record FaultAndRule(String fault, String rule) implements Comparable<FaultAndRule> {
    @Override
    public int compareTo(FaultAndRule other) {
      int byFault = fault.compareTo(other.fault);
      return byFault == 0 ? rule.compareTo(other.rule) : byFault;
    }
  }

  /** How often a finding was expected, found, found otherwise than it is, not found, too many. */
  public static final class Counts {
    private int expected;
    private int found;
    private int wrong;
    private int missing;
    private int extra;

    public int expected() {
      return expected;
    }

    public int found() {
      return found;
    }

    public int wrong() {
      return wrong;
    }

    public int missing() {
      return missing;
    }

    public int extra() {
      return extra;
    }
  }

  private final Map<FaultAndRule, Counts> rules = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private final List<String> untied = new ArrayList<>();
  private int memberships;
  private int rightMemberships;
  private int accounts;
  private int rightAccounts;

  TruthReport() {}

  private Counts of(String fault, String rule) {
    return rules.computeIfAbsent(new FaultAndRule(fault, rule), key -> new Counts());
  }

  void differs(String how) {
    differences.add(how);
  }

  /**
   * An expected finding was found.
   *
   * @param otherwise null, or in what it differs
   */
  void found(KnownFinding finding, String otherwise) {
    Counts counts = of(finding.fault(), finding.rule());
    counts.expected++;
    if (otherwise == null) {
      counts.found++;
    } else {
      counts.wrong++;
      differs(finding + ": " + otherwise);
    }
  }

  void missing(KnownFinding finding) {
    Counts counts = of(finding.fault(), finding.rule());
    counts.expected++;
    counts.missing++;
    differs(finding + ": must stand and does not (fault " + finding.fault() + ")");
  }

  void extra(String fault, String rule, String what) {
    of(fault, rule).extra++;
    differs(what + " (fault " + fault + ")");
  }

  /** A claim that belongs to no account as far as anybody can know. */
  void untied(String claim, Set<String> accounts) {
    untied.add(
        claim + (accounts.isEmpty() ? ": no account named" : ": accounts " + accounts + " named"));
  }

  void membership(boolean right) {
    memberships++;
    rightMemberships += right ? 1 : 0;
  }

  void money(boolean right) {
    accounts++;
    rightAccounts += right ? 1 : 0;
  }

  /** In words; empty when all is as the truth has it. */
  public List<String> differences() {
    return Collections.unmodifiableList(differences);
  }

  /** Findings by fault and rule. */
  public Map<FaultAndRule, Counts> rules() {
    return Collections.unmodifiableMap(rules);
  }

  /** Claims that stand alone since events name no account with them, or several. */
  public List<String> untied() {
    return Collections.unmodifiableList(untied);
  }

  /** Transactions whose facts were compared. */
  public int memberships() {
    return memberships;
  }

  /** Accounts whose money was compared. */
  public int accounts() {
    return accounts;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(1_000);
    String row = "%-24s %-32s %8d %8d %8d %8d %8d%n";
    text.append(
        "%-24s %-32s %8s %8s %8s %8s %8s%n"
            .formatted("fault", "rule", "expected", "found", "wrong", "missing", "extra"));
    rules.forEach(
        (key, n) ->
            text.append(
                row.formatted(
                    key.fault(), key.rule(), n.expected, n.found, n.wrong, n.missing, n.extra)));
    text.append(
        "facts of %d of %d transactions, money of %d of %d accounts right; %d claims of no account%n"
            .formatted(rightMemberships, memberships, rightAccounts, accounts, untied.size()));
    text.append("%d differences%n".formatted(differences.size()));
    differences.forEach(one -> text.append("  ").append(one).append(System.lineSeparator()));
    return text.toString();
  }
}
