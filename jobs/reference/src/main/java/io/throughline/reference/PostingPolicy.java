package io.throughline.reference;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Which rules a posting must meet, and what becomes of one that does not. Immutable.
 *
 * <pre>{@code
 * PostingPolicy.standard().severity("claim-balance"); // REFUSE
 * }</pre>
 */
public final class PostingPolicy {
  /**
   * What becomes of a posting that does not meet a rule.
   *
   * @param severity of the rule
   * @param isOverridable whether a person may let it pass
   */
  record Consequence(Severity severity, boolean isOverridable) {}

  private final ZoneId timeZone;
  private final int waitMinutes;
  private final long fourEyesAbove;
  private final boolean movesToNextOpenPeriod;
  private final long plausibleDifference;
  private final Map<String, Consequence> consequences;

  PostingPolicy(
      ZoneId timeZone,
      int waitMinutes,
      long fourEyesAbove,
      boolean movesToNextOpenPeriod,
      long plausibleDifference,
      Map<String, Consequence> consequences) {
    this.timeZone = timeZone;
    this.waitMinutes = waitMinutes;
    this.fourEyesAbove = fourEyesAbove;
    this.movesToNextOpenPeriod = movesToNextOpenPeriod;
    this.plausibleDifference = plausibleDifference;
    this.consequences = Map.copyOf(consequences);
  }

  /**
   * The one that is in force until another one is published: whatever does not meet a rule is
   * refused.
   */
  public static PostingPolicy standard() {
    return PostingRules.standard();
  }

  /**
   * Reads the JSON form, which posting.yaml has as YAML, without the version.
   *
   * @throws ReferenceException with all that is wrong
   */
  public static PostingPolicy parse(String json) {
    return PostingPolicyReader.read(json);
  }

  /** The JSON form; equal policies have equal ones. */
  public String json() {
    return PostingPolicyWriter.json(this);
  }

  /** In which days begin. */
  public ZoneId timeZone() {
    return timeZone;
  }

  /**
   * For how many minutes what a candidate lacks (its claim, its remittance advice) may still come
   * before it is refused.
   */
  public int waitMinutes() {
    return waitMinutes;
  }

  /** An approval of more than this, in minor units, needs two people. */
  public long fourEyesAbove() {
    return fourEyesAbove;
  }

  /** Whether what belongs to a closed period goes to the next open one; else it is refused. */
  public boolean movesToNextOpenPeriod() {
    return movesToNextOpenPeriod;
  }

  /** By how many minor units the charge of a remittance (CLP03) may differ from the claim's. */
  public long plausibleDifference() {
    return plausibleDifference;
  }

  /**
   * What becomes of a posting that does not meet a rule.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public Severity severity(String rule) {
    return consequence(rule).severity();
  }

  /**
   * Whether a person may let pass what does not meet a rule.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public boolean isOverridable(String rule) {
    return consequence(rule).isOverridable();
  }

  private Consequence consequence(String rule) {
    Consequence consequence = consequences.get(rule);
    if (consequence == null) {
      throw new IllegalArgumentException(
          "there is no rule '%s'; rules are %s".formatted(rule, String.join(", ", rules())));
    }
    return consequence;
  }

  /** All rules, in the order in which they are told. */
  public static List<String> rules() {
    return PostingRules.ALL;
  }
}
