package io.throughline.transaction;

import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.Stage;
import io.throughline.events.TransactionState;
import io.throughline.transaction.policy.Policy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The way of the revenue job without Flink: events by their route to payers' numbers, claims and
 * deposits, and from these to accounts and remittances.
 *
 * <p>As there, only messages of one sender to one receiver keep their order. With a source of
 * chance they wait for each other as chance has it; without, each is delivered at once.
 */
final class InMemoryPipeline {
  private final Random chance;
  private final Map<Channel, ArrayDeque<Runnable>> onTheirWay = new LinkedHashMap<>();
  private final Map<PayerNumber, NumberedClaims> numbers = new HashMap<>();
  private final Map<TransactionKey, Dossier> dossiers = new TreeMap<>(TransactionKey.ORDER);
  private final Map<TransactionKey, Long> wakes = new HashMap<>();
  private final Map<TransactionKey, AssessedTransaction> published = new HashMap<>();
  private final Map<UUID, FindingState> findings = new HashMap<>();
  private final Map<TransactionKey, List<Entry>> lineage = new HashMap<>();
  private Policy policy = TestPolicy.POLICY;
  private long clock = Assessments.NO_CLOCK;

  InMemoryPipeline() {
    this(null);
  }

  /**
   * @param chance by which messages wait; null for not at all
   */
  InMemoryPipeline(Random chance) {
    this.chance = chance;
  }

  private record Channel(Object sender, Object receiver) {}

  /**
   * What stands: of each transaction that has facts its latest record, of each finding that was not
   * taken back its latest record. Left out is what tells of the time of telling: clocks, and whom
   * and what facts the transaction had when a finding was told.
   */
  record Standing(Map<String, TransactionState> states, Map<String, FindingState> findings) {
    /** Field by field; nothing when the two are equal. */
    List<String> differencesFrom(Standing other) {
      List<String> differences = new ArrayList<>();
      if (!equals(other)) {
        addDifferences(states, other.states, differences);
        addDifferences(findings, other.findings, differences);
      }
      return differences;
    }

    private static <T extends SpecificRecord> void addDifferences(
        Map<String, T> some, Map<String, T> others, List<String> differences) {
      Set<String> ids = new TreeSet<>(some.keySet());
      ids.addAll(others.keySet());
      for (String id : ids) {
        T one = some.get(id);
        T other = others.get(id);
        if (one == null || other == null) {
          differences.add("only once: " + (one == null ? other : one));
        } else {
          for (Schema.Field field : one.getSchema().getFields()) {
            if (!Objects.equals(one.get(field.pos()), other.get(field.pos()))) {
              differences.add(
                  "%s %s: %s / %s"
                      .formatted(id, field.name(), one.get(field.pos()), other.get(field.pos())));
            }
          }
        }
      }
    }
  }

  void arrive(EventFact event) {
    Route route = Route.of(event);
    UUID sender = event.fact().eventId();
    for (NumberMention mention : route.mentions()) {
      send(new Channel(sender, mention.number()), () -> take(mention));
    }
    for (Delivery delivery : route.deliveries()) {
      send(sender, delivery);
    }
    for (int steps = chance == null ? 0 : chance.nextInt(6); steps > 0; steps--) {
      step();
    }
  }

  /** Everything that is on its way arrives. */
  void settle() {
    while (!onTheirWay.isEmpty()) {
      step();
    }
  }

  /**
   * @param micros since epoch; nothing happens when that is in the past
   */
  void clock(long micros) {
    clock = Math.max(clock, micros);
    for (TransactionKey key : List.copyOf(dossiers.keySet())) {
      if (wakes.getOrDefault(key, Judge.NEVER) <= clock) {
        lookAgain(key);
      }
    }
  }

  void policy(Policy next) {
    policy = next;
    List.copyOf(dossiers.keySet()).forEach(this::lookAgain);
  }

  private void send(Object sender, Delivery delivery) {
    send(new Channel(sender, delivery.to()), () -> take(delivery));
  }

  private void send(Channel channel, Runnable step) {
    if (chance == null) {
      step.run();
    } else {
      onTheirWay.computeIfAbsent(channel, unused -> new ArrayDeque<>()).add(step);
    }
  }

  private void step() {
    if (onTheirWay.isEmpty()) {
      return;
    }
    Channel channel = List.copyOf(onTheirWay.keySet()).get(chance.nextInt(onTheirWay.size()));
    ArrayDeque<Runnable> waiting = onTheirWay.get(channel);
    Runnable next = waiting.poll();
    if (waiting.isEmpty()) {
      onTheirWay.remove(channel);
    }
    next.run();
  }

  private void take(NumberMention mention) {
    PayerNumber number = mention.number();
    NumberedClaims before = numbers.getOrDefault(number, NumberedClaims.empty(number));
    NumberedClaims after = before.with(mention);
    numbers.put(number, after);
    after.since(before, mention).forEach(delivery -> send(number, delivery));
  }

  private void take(Delivery delivery) {
    TransactionKey key = delivery.to();
    Dossier before = dossiers.getOrDefault(key, Dossier.empty(key));
    Dossier.Taken taken = before.take(delivery.message());
    if (!taken.changed()) {
      return;
    }
    lineage.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(taken.entries());
    dossiers.put(key, taken.dossier());
    if (taken.copy() || !taken.dossier().isAssessable()) {
      lookAgain(key);
      return;
    }
    Dossier.Assessed assessed = assess(taken.dossier());
    publish(assessed);
    Assessment assessment = assessed.assessed().assessment();
    assessed.dossier().deliveries(before, assessment).forEach(told -> send(key, told));
  }

  private void lookAgain(TransactionKey key) {
    Dossier dossier = dossiers.get(key);
    if (dossier.isAssessable()) {
      Dossier.Assessed assessed = assess(dossier);
      if (assessed.isNews()) {
        publish(assessed);
      }
    }
  }

  private Dossier.Assessed assess(Dossier dossier) {
    TransactionKey key = dossier.transaction().key();
    Dossier.Assessed assessed = dossier.assess(key.transactionId(), policy, clock);
    dossiers.put(key, assessed.dossier());
    wakes.put(key, assessed.assessed().assessment().wake());
    return assessed;
  }

  private void publish(Dossier.Assessed assessed) {
    TransactionKey key = assessed.assessed().transaction().key();
    published.put(key, assessed.assessed());
    lineage.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(assessed.entries());
    for (FindingChange change : assessed.findings()) {
      SaidFinding said = change.said();
      findings.put(
          Finding.id(said.rule(), assessed.assessed().id(), said.subject()),
          FindingStates.of(change, assessed.assessed()));
    }
  }

  /** The latest assessment of a transaction. */
  AssessedTransaction of(TransactionKey key) {
    return published.get(key);
  }

  Dossier dossier(TransactionKey key) {
    return dossiers.get(key);
  }

  List<Entry> lineage(TransactionKey key) {
    return lineage.getOrDefault(key, List.of());
  }

  Standing standing() {
    Map<String, TransactionState> states = new TreeMap<>();
    for (AssessedTransaction transaction : published.values()) {
      if (transaction.assessment().stage() != Stage.SUPERSEDED) {
        TransactionState state = TransactionStates.of(transaction);
        state.setAssessedAt(null);
        states.put(state.getTransactionId(), state);
      }
    }
    Map<String, FindingState> standing = new TreeMap<>();
    for (FindingState finding : findings.values()) {
      if (finding.getStatus() == FindingStatus.OPEN
          || finding.getStatus() == FindingStatus.RESOLVED) {
        finding.setOpenedAt(Instant.EPOCH);
        finding.setEndedAt(null);
        finding.setPayer(null);
        finding.setFacility(null);
        finding.setEvidence(List.of());
        standing.put(finding.getFindingId(), finding);
      }
    }
    return new Standing(states, standing);
  }
}
