package io.throughline.simulator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * The money of an account, cents: charges = payments - refunds + adjustments + open.
 *
 * @param open what patient and payers still owe
 */
record Ledger(long charges, long payments, long adjustments, long refunds, long open) {
  static Ledger of(Collection<Fact> facts) {
    long charges = sum(facts, "ChargeApproved");
    long payments = sum(facts, "PaymentPosted");
    long adjustments = sum(facts, "AdjustmentBooked");
    long refunds = sum(facts, "RefundInitiated");
    long open = charges - payments - adjustments + refunds;
    return new Ledger(charges, payments, adjustments, refunds, open);
  }

  private static long sum(Collection<Fact> facts, String milestone) {
    return facts.stream()
        .filter(fact -> fact.milestone().equals(milestone))
        .mapToLong(Fact::amount)
        .sum();
  }

  ObjectNode json(ObjectMapper json) {
    ObjectNode node = json.createObjectNode();
    node.put("charges", charges);
    node.put("payments", payments);
    node.put("adjustments", adjustments);
    node.put("refunds", refunds);
    node.put("open", open);
    return node;
  }
}
