package io.throughline.simulator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns findings, when all facts are known, into JSON. */
final class Findings {
  private static final Duration SETTLING = Duration.ofHours(Deadlines.STANDARD.settlingHours());

  private final ObjectMapper json;
  private final FactIndex facts;
  private final FaultsOfOwners faults;

  Findings(ObjectMapper json, FactIndex facts, FaultsOfOwners faults) {
    this.json = json;
    this.facts = facts;
    this.faults = faults;
  }

  /** Of two about the same, the one that a fault has caused: it knows more. */
  static List<Finding> distinct(List<Finding> findings) {
    Map<List<Object>, Finding> distinct = new LinkedHashMap<>();
    for (Finding one : findings) {
      List<Object> about = Arrays.asList(one.rule(), one.transaction(), one.claim(), one.subject());
      distinct.merge(about, one, (known, next) -> known.fault() == null ? next : known);
    }
    return new ArrayList<>(distinct.values());
  }

  /** One finding; empty when what was told does not bring it about. */
  Optional<ObjectNode> json(Finding finding) {
    Optional<FactIndex.Told> subject = facts.first(finding.subject());
    boolean untold = subject.isEmpty() && !finding.subject().isEmpty();
    boolean needy = !finding.needs().isEmpty() && facts.all(finding.needs()).isEmpty();
    if (untold || needy || facts.first(finding.unless()).isPresent()) {
      return Optional.empty();
    }
    Instant raisedAt = raisedAt(finding, subject);
    Optional<FactIndex.Told> clearedBy = facts.first(finding.clearedBy());
    boolean cleared = clearedBy.isPresent();
    if (cleared && !finding.inTime() && !clearedBy.get().occurredAt().isAfter(raisedAt)) {
      return Optional.empty();
    }
    ObjectNode node = json.createObjectNode();
    node.put("kind", finding.rule().kind().name());
    node.put("rule", finding.rule().key());
    finding.transaction().write(node.putObject("transaction"));
    if (finding.claim() != null) {
      ObjectNode claim = node.putObject("claim");
      claim.put("provider", finding.claim().provider());
      claim.put("number", finding.claim().number());
    }
    node.put("subject", subject.map(FactIndex.Told::eventId).orElse(null));
    node.put("amountAtRisk", finding.amountAtRisk());
    node.put("raisedAt", raisedAt == null ? null : raisedAt.toString());
    node.put("clearedBy", clearedBy.map(FactIndex.Told::eventId).orElse(null));
    node.put("withdrawn", cleared && finding.inTime());
    node.put("decidable", finding.undecidable() == null);
    node.put("reason", finding.undecidable());
    node.put("fault", finding.fault());
    node.put("mixed", faults.hitByOtherThan(finding.fault(), finding.transaction()));
    return Optional.of(node);
  }

  /** Null for files, which no fact is about. */
  private Instant raisedAt(Finding finding, Optional<FactIndex.Told> subject) {
    if (finding.raisedAt() != null) {
      return Instant.parse(finding.raisedAt());
    }
    Instant begin =
        subject.map(FactIndex.Told::occurredAt).or(() -> facts.all(finding.needs())).orElse(null);
    return begin != null && finding.rule().settles() ? begin.plus(SETTLING) : begin;
  }
}
