package io.throughline.local.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.local.audit.AuditJson;

/**
 * A replay for programs: what the audit says, the balances that the replay's postings come to, and
 * those of the postings that are live. Amounts are cents. The names of the fields stay as they are;
 * new ones may come.
 */
public record ReplayJson(Replayed replayed) {
  /** One JSON object and a line feed. */
  public String text() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.set("audit", new AuditJson(replayed.audit()).node());
    add(root.putObject("replayed"), replayed.postings());
    replayed
        .live()
        .ifPresent(
            live -> {
              add(root.putObject("live"), live);
              root.put("sameAsLive", replayed.isAsLive());
            });
    return root.toPrettyString() + "\n";
  }

  private static void add(ObjectNode node, PostedLedger ledger) {
    node.put("postings", ledger.postings());
    ArrayNode balances = node.putArray("balances");
    ledger
        .balances()
        .forEach(
            (account, balance) ->
                balances
                    .addObject()
                    .put("company", account.company())
                    .put("account", account.number())
                    .put("currency", account.currency())
                    .put("balance", balance));
  }
}
