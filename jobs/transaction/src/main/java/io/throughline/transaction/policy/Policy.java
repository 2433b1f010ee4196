package io.throughline.transaction.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By when something must have happened, by rule, payer and facility, and for how long is waited and
 * kept. Times are in micros since the epoch; what lies beyond 64 bits is the last time there is.
 *
 * <pre>{@code
 * Policy policy = Policy.parse(json);
 * long deadline = policy.deadline("remittance-overdue", acceptedAt, "FP100", "FACILITY-1");
 * boolean isOverdue = clock >= deadline;
 * }</pre>
 *
 * <p>The form is in jobs/transaction/policies/policy.schema.json, what it means in README.md there.
 * It never changes; threads may share it.
 */
public final class Policy {
  /** Rules that wait for something, in the order in which a claim meets them. */
  private static final List<String> RULES =
      List.of(
          "acknowledgement-overdue",
          "remittance-overdue",
          "settlement-overdue",
          "posting-overdue",
          "journal-overdue",
          "settlement-without-remittance",
          "posting-without-remittance",
          "journal-without-posting");

  private static final long MICROS_AN_HOUR = 3_600_000_000L;
  private static final long MICROS_A_DAY = 24 * MICROS_AN_HOUR;

  private final Terms terms;
  private final String json;
  private final BusinessCalendar calendar;
  private final Map<String, RuleDeadlines> byRule = new HashMap<>();

  private Policy(Terms terms) {
    this.terms = terms;
    this.json = PolicyWriter.write(terms);
    this.calendar = new BusinessCalendar(terms.timeZone(), terms.holidays());
    for (Deadline deadline : terms.deadlines()) {
      byRule.computeIfAbsent(deadline.rule(), rule -> new RuleDeadlines()).add(deadline);
    }
  }

  /** The one that is shipped: jobs/transaction/policies/standard.yaml. */
  public static Policy standard() {
    return Standard.POLICY;
  }

  /**
   * The policy of a JSON form.
   *
   * @throws PolicyException naming each field that is wrong, what it is and what was expected
   */
  public static Policy parse(String json) {
    return new Policy(PolicyReader.read(json));
  }

  /** The rules that a deadline can be for. */
  public static List<String> rules() {
    return RULES;
  }

  /** Its JSON form: the same text for equal policies. */
  public String json() {
    return json;
  }

  /** What assessments call it. */
  public String version() {
    return terms.version();
  }

  /** In which days begin. */
  public ZoneId timeZone() {
    return terms.timeZone();
  }

  /** Days that are no business days beside weekends, in order. */
  public List<LocalDate> holidays() {
    return terms.holidays();
  }

  /** All deadlines, by rule, the more general first. */
  public List<Deadline> deadlines() {
    return terms.deadlines();
  }

  /**
   * When a rule has waited long enough.
   *
   * @param payer null: unknown
   * @param facility null: unknown
   * @return {@link Long#MAX_VALUE} when the policy has no deadline for them: the rule is off
   */
  public long deadline(String rule, long fromMicros, String payer, String facility) {
    RuleDeadlines deadlines = byRule.get(rule);
    Deadline deadline = deadlines == null ? null : deadlines.find(payer, facility);
    return deadline == null
        ? Long.MAX_VALUE
        : calendar.after(fromMicros, deadline.within(), deadline.unit());
  }

  /** When what belongs together must have come, if it began to come at a time. */
  public long settled(long fromMicros) {
    return BusinessCalendar.later(fromMicros, terms.settlingHours() * MICROS_AN_HOUR);
  }

  /** How much later than its original a reversal is not late yet. */
  public long lateReversalMicros() {
    return terms.lateReversalDays() * MICROS_A_DAY;
  }

  /** After how long a transaction at rest gives up the evidence of its facts. */
  public long shrinkAfterMicros() {
    return terms.shrinkAfterDays() * MICROS_A_DAY;
  }

  /** After how long a transaction at rest is forgotten. */
  public long expireAfterMicros() {
    return terms.expireAfterDays() * MICROS_A_DAY;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy policy && json.equals(policy.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return "policy " + version();
  }

  /** Read when it is asked for first. */
  private static final class Standard {
    private static final Policy POLICY = parse(text());

    private static String text() {
      try (InputStream in = Policy.class.getResourceAsStream("standard.json")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
