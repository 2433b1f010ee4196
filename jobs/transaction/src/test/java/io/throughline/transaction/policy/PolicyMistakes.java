package io.throughline.transaction.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Policies with one mistake each. */
final class PolicyMistakes {
  private PolicyMistakes() {}

  /**
   * A mistake.
   *
   * @param made to a sound policy with two deadlines
   * @param field JSON pointer that the complaint names
   * @param complaint what it says
   * @param seenBySchema whether the JSON schema can see it too
   */
  record Mistake(Consumer<ObjectNode> made, String field, String complaint, boolean seenBySchema) {
    String json() {
      return new PolicyText()
          .holidays("2026-01-01")
          .deadline("posting-overdue", 2, "days")
          .deadline("remittance-overdue", List.of("P", "Q"), List.of("F"), 45, "days")
          .change(made)
          .json();
    }

    @Override
    public String toString() {
      return field + " " + complaint;
    }
  }

  static Stream<Mistake> all() {
    return Stream.of(
        seen(p -> p.remove("version"), "/version", "is missing; expected a text"),
        seen(p -> p.put("version", 3), "/version", "is 3; expected a text"),
        seen(p -> p.put("version", "a b"), "/version", "is 'a b'; expected a text"),
        seen(p -> p.put("version", "x".repeat(65)), "/version", "xxx…'; expected a text"),
        seen(p -> p.remove("timeZone"), "/timeZone", "is missing; expected a zone"),
        unseen(p -> p.put("timeZone", "America/Chigago"), "/timeZone", "is 'America/Chigago'"),
        unseen(p -> p.put("timeZone", "+05:00"), "/timeZone", "is '+05:00'; expected a zone"),
        seen(p -> p.put("holidays", "2026-01-01"), "/holidays", "is '2026-01-01'; expected a list"),
        seen(p -> p.withArray("holidays").add("2026-02-30"), "/holidays/1", "is '2026-02-30'"),
        seen(p -> p.withArray("holidays").add("1/1/2026"), "/holidays/1", "expected a date"),
        seen(p -> p.withArray("holidays").add("1899-12-31"), "/holidays/1", "from 1900 to 2199"),
        seen(p -> p.withArray("holidays").add("2026-01-01"), "/holidays/1", "expected it once"),
        seen(p -> p.remove("settlingHours"), "/settlingHours", "is missing"),
        seen(p -> p.put("settlingHours", -1), "/settlingHours", "is -1; expected a whole number"),
        seen(p -> p.put("settlingHours", 1.5), "/settlingHours", "is 1.5; expected a whole number"),
        seen(p -> p.put("settlingHours", "24"), "/settlingHours", "is '24'; expected a whole"),
        seen(p -> p.put("settlingHours", 1L << 40), "/settlingHours", "from 0 to 8760"),
        seen(p -> p.put("lateReversalDays", 0), "/lateReversalDays", "from 1 to 36500"),
        seen(p -> p.putNull("lateReversalDays"), "/lateReversalDays", "is null; expected a whole"),
        seen(p -> p.put("shrinkAfterDays", 0), "/shrinkAfterDays", "from 1 to 36500"),
        unseen(p -> p.put("expireAfterDays", 29), "/expireAfterDays", "at least shrinkAfterDays"),
        seen(p -> p.put("timezone", "UTC"), "/timezone", "is unknown; expected only version, "),
        seen(p -> p.put("a/b~", 1), "/a~1b~0", "is unknown"),
        seen(p -> p.remove("deadlines"), "/deadlines", "is missing; expected a list"),
        seen(p -> p.withArray("deadlines").add(7), "/deadlines/2", "is 7; expected a section with"),
        inDeadline(d -> d.remove("rule"), "/rule", "is missing; expected one of acknowledgement-"),
        inDeadline(d -> d.put("rule", "posting-late"), "/rule", "is 'posting-late'; expected one"),
        inDeadline(d -> d.put("rule", "claim-balance"), "/rule", "is 'claim-balance'"),
        inDeadline(d -> d.remove("within"), "/within", "is missing; expected a whole number"),
        inDeadline(d -> d.put("within", 0), "/within", "is 0; expected a whole number from 1"),
        inDeadline(d -> d.put("within", 3_651), "/within", "from 1 to 3650"),
        inDeadline(d -> d.put("within", "45 days"), "/within", "is '45 days'"),
        inDeadline(d -> d.remove("unit"), "/unit", "is missing; expected one of hours, days"),
        inDeadline(d -> d.put("unit", "weeks"), "/unit", "is 'weeks'; expected one of hours, days"),
        inDeadline(d -> d.put("payer", "P"), "/payer", "is unknown; expected only rule, payers"),
        inDeadline(d -> d.put("payers", "P"), "/payers", "is 'P'; expected a list"),
        inDeadline(d -> d.withArray("payers").add(" "), "/payers/2", "is ' '; expected a text"),
        inDeadline(d -> d.withArray("payers").add("P"), "/payers/2", "expected it once"),
        inDeadline(d -> d.withArray("facilities").add(17), "/facilities/1", "is 17; expected"),
        unseen(
            p -> deadlines(p).add(deadline(p, 1).deepCopy().put("within", 46)),
            "/deadlines/2",
            "that /deadlines/1 is for too; expected one remittance-overdue"),
        unseen(
            p -> deadlines(p).add(deadline(p, 0).deepCopy()), "/deadlines/2", "that /deadlines/0"));
  }

  private static Mistake seen(Consumer<ObjectNode> made, String field, String complaint) {
    return new Mistake(made, field, complaint, true);
  }

  private static Mistake unseen(Consumer<ObjectNode> made, String field, String complaint) {
    return new Mistake(made, field, complaint, false);
  }

  private static Mistake inDeadline(Consumer<ObjectNode> made, String field, String complaint) {
    return seen(p -> made.accept(deadline(p, 1)), "/deadlines/1" + field, complaint);
  }

  private static ArrayNode deadlines(ObjectNode policy) {
    return policy.withArray("deadlines");
  }

  private static ObjectNode deadline(ObjectNode policy, int index) {
    return (ObjectNode) deadlines(policy).get(index);
  }
}
