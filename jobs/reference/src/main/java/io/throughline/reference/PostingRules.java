package io.throughline.reference;

import io.throughline.reference.PostingPolicy.Consequence;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that a posting must meet, and what becomes of it by the standard. */
final class PostingRules {
  static final List<String> ALL =
      List.of(
          "claim-balance",
          "line-balance",
          "remittance-known",
          "remittance-balance",
          "payer-known",
          "payee-known",
          "claim-known",
          "claim-ambiguous",
          "amount-plausible",
          "duplicate-payment",
          "reversal-original",
          "sign",
          "currency",
          "dimensions-complete",
          "account-mapped",
          "period-open");

  /** What a person may know better; the others need a row of master data or another currency. */
  private static final Set<String> OVERRIDABLE =
      Set.of(
          "claim-balance",
          "line-balance",
          "remittance-balance",
          "claim-known",
          "claim-ambiguous",
          "amount-plausible",
          "duplicate-payment",
          "reversal-original",
          "sign");

  private static final int WAIT_MINUTES = 15;
  private static final long FOUR_EYES_ABOVE = 10_000_00;

  private PostingRules() {}

  static PostingPolicy standard() {
    Map<String, Consequence> consequences = new HashMap<>();
    for (String rule : ALL) {
      consequences.put(rule, new Consequence(Severity.REFUSE, OVERRIDABLE.contains(rule)));
    }
    return new PostingPolicy(
        ZoneId.of("UTC"), WAIT_MINUTES, FOUR_EYES_ABOVE, true, 0, consequences);
  }
}
