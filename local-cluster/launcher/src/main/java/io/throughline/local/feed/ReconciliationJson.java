package io.throughline.local.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A reconciliation for programs. Amounts are cents. The names of the fields stay as they are; new
 * ones may come.
 */
public record ReconciliationJson(Reconciliation account) {
  /** One JSON object and a line feed. */
  public String text() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("equal", account.isEqual());
    ObjectNode total = root.putObject("total");
    total.put("files", account.files().size());
    sides(
        total,
        account.total(FileOutcome::seen),
        account.total(FileOutcome::inEvents),
        account.total(FileOutcome::inDeadLetters),
        account.total(FileOutcome::difference));
    counts(total, account.events(), account.aboutClaims(), account.known());
    reasons(total, account.reasons(), account.skips());
    for (FileOutcome file : account.files()) {
      ObjectNode node = root.withArray("/files").addObject();
      node.put("source", file.source().toString()).put("name", file.name());
      sides(node, file.seen(), file.inEvents(), file.inDeadLetters(), file.difference());
      counts(node, file.events(), file.aboutClaims(), file.known());
      reasons(node, file.reasons(), file.skips());
    }
    account
        .leftOut()
        .forEach(
            (file, reason) ->
                root.withArray("/leftOut").addObject().put("source", file).put("reason", reason));
    return root.toPrettyString() + "\n";
  }

  private static void sides(
      ObjectNode node, Tally seen, Tally events, Tally deadLetters, Tally difference) {
    side(node.putObject("seen"), seen);
    side(node.putObject("inEvents"), events);
    side(node.putObject("inDeadLetters"), deadLetters);
    side(node.putObject("difference"), difference);
  }

  private static void side(ObjectNode node, Tally tally) {
    node.put("claims", tally.claims())
        .put("claimPayments", tally.claimPayments())
        .put("clm02", tally.clm02())
        .put("clp03", tally.clp03())
        .put("clp04", tally.clp04());
  }

  private static void counts(ObjectNode node, long events, long aboutClaims, long known) {
    node.put("events", events).put("claimEvents", aboutClaims).put("knownClaimEvents", known);
  }

  private static void reasons(
      ObjectNode node, Map<String, Long> deadLetters, Map<String, Long> skips) {
    byReason(node, "deadLetters", deadLetters);
    byReason(node, "skipped", skips);
  }

  private static void byReason(ObjectNode node, String name, Map<String, Long> counts) {
    node.put(name, counts.values().stream().mapToLong(Long::longValue).sum());
    ObjectNode byReason = node.putObject(name + "ByReason");
    counts.forEach(byReason::put);
  }
}
