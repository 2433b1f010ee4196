package io.throughline.ingest.mapping.rule;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a mapping, tried in their order: each event rule that fits makes its event, the
 * first skip rule that fits ends the record. A record that no rule fits is refused: leaving out
 * must be meant.
 */
public record Rules(MappingIdentity identity, List<Rule> all) {
  public Rules {
    all = List.copyOf(all);
  }

  /**
   * What becomes of a record.
   *
   * @param events one or more; none when it is left out
   * @param skip why it is left out; null when it is not
   */
  public record Outcome(List<RevenueEvent> events, String skip) {}

  /**
   * Applies them.
   *
   * @throws Refused when the record gives no event and should
   */
  public Outcome apply(Row row, Evidence evidence, Tokens tokens) {
    List<RevenueEvent> events = new ArrayList<>(2);
    for (int i = 0; i < all.size(); i++) {
      Rule rule = all.get(i);
      try {
        if (!rule.when().test(row)) {
          continue;
        }
        switch (rule) {
          case EventRule event -> events.add(event.of(row, evidence, identity, tokens));
          case SkipRule skip -> {
            return new Outcome(events, events.isEmpty() ? skip.code() : null);
          }
        }
      } catch (Refused e) {
        throw new Refused(e.reason(), "%s: %s".formatted(rule.label(), e.getMessage()));
      }
    }
    if (events.isEmpty()) {
      throw new Refused(Reason.NO_RULE, "no rule of the mapping is for such a record");
    }
    return new Outcome(events, null);
  }
}
