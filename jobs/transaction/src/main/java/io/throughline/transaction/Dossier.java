package io.throughline.transaction;

import io.throughline.events.LineageKind;
import io.throughline.events.Stage;
import io.throughline.events.TransactionKind;
import io.throughline.transaction.Message.AddFact;
import io.throughline.transaction.Message.DropShare;
import io.throughline.transaction.Message.MoveFact;
import io.throughline.transaction.Message.PutShare;
import io.throughline.transaction.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that is kept of one transaction: its facts, what others told it, and what was said of it.
 * Immutable.
 *
 * <p>Two steps, so that several messages can be taken in before the transaction is assessed: {@link
 * #take} and {@link #assess}. What is published in the end is a function of facts, shares, policy
 * and clock.
 *
 * @param transaction its key and facts
 * @param shares what others told it
 * @param said what was published last
 */
public record Dossier(Transaction transaction, Shares shares, Said said) {
  /** Of a transaction of which nothing is known. */
  public static Dossier empty(TransactionKey key) {
    return new Dossier(Transaction.empty(key), Shares.NONE, Said.NOTHING);
  }

  /**
   * A message taken in.
   *
   * @param dossier after it
   * @param changed false when the message said nothing new
   * @param copy true when it only was a later copy of a fact, from another place
   * @param entries what is to be said of it
   * @param refused a fact for which there was no room; null when there was
   */
  public record Taken(
      Dossier dossier, boolean changed, boolean copy, List<Entry> entries, Fact refused) {}

  /** Takes a message in. */
  public Taken take(Message message) {
    return switch (message) {
      case AddFact add -> add(add.fact(), add.rule());
      case MoveFact move -> move(move.eventId(), move.to());
      case PutShare put -> with(shares.with(put.share()));
      case DropShare drop -> with(shares.without(drop.share().getClass(), drop.share().from()));
    };
  }

  private Taken add(Fact fact, MatchRule rule) {
    Fact known = transaction.facts().find(fact.eventId());
    Transaction.Change change = transaction.add(fact);
    Fact refused = change.refused().orElse(null);
    List<Entry> entries = new ArrayList<>(1);
    long sequence = said.sequence();
    if (change.changed() && known != null) {
      entries.add(Entry.ofFact(++sequence, LineageKind.FACT_REPEATED, rule, fact));
    } else if (change.changed() && refused != fact) {
      entries.add(Entry.ofFact(++sequence, LineageKind.FACT_ADDED, rule, fact));
    }
    if (refused != null) {
      entries.add(Entry.ofFact(++sequence, LineageKind.FACT_REFUSED, rule, refused));
    }
    return new Taken(
        new Dossier(change.transaction(), shares, at(sequence)),
        change.changed(),
        known != null && Fact.BY_RECORDING.compare(known, fact) <= 0,
        entries,
        refused);
  }

  private Taken move(UUID eventId, TransactionKey to) {
    Fact moved = transaction.facts().find(eventId);
    if (moved == null) {
      return new Taken(this, false, false, List.of(), null);
    }
    long sequence = said.sequence() + 1;
    FactSet rest = transaction.facts().without(eventId);
    Transaction left = new Transaction(transaction.key(), rest, transaction.refused());
    return new Taken(
        new Dossier(left, shares, at(sequence)),
        true,
        false,
        List.of(Entry.moved(sequence, moved.toldBy(), to.transactionId())),
        null);
  }

  private Taken with(Shares other) {
    return new Taken(
        new Dossier(transaction, other, said), other != shares, false, List.of(), null);
  }

  private Said at(long sequence) {
    return new Said(sequence, said.stage(), said.balance(), said.parent(), said.findings());
  }

  /**
   * What a claim says of the decisions and takebacks among its facts, where that differs from
   * before.
   */
  public Map<Fact, Verdict> verdicts(Dossier before) {
    return transaction.key().kind() == TransactionKind.CLAIM
        ? Verdicts.since(before, this)
        : Map.of();
  }

  /** When it was last heard of, micros since epoch; {@link Long#MIN_VALUE} when never. */
  public long heardAt() {
    long heard = Long.MIN_VALUE;
    for (Fact fact : transaction.facts().facts()) {
      heard = Math.max(heard, fact.heardAt());
    }
    for (Share.AccountLink link : shares.accounts()) {
      heard = Math.max(heard, link.occurredAt());
    }
    return heard;
  }

  /** True once the evidence of its facts has left the state. */
  public boolean isShrunk() {
    return transaction.facts().facts().stream()
        .allMatch(fact -> fact.isShrunk() || fact.standsTwiceInOneInput());
  }

  /** What is left of it to know its facts when they come again, and what is said of that. */
  public Taken shrink() {
    long sequence = said.sequence() + 1;
    Transaction shrunk =
        new Transaction(transaction.key(), transaction.facts().shrunk(), transaction.refused());
    return new Taken(
        new Dossier(shrunk, shares, at(sequence)),
        true,
        false,
        List.of(Entry.ofLife(sequence, LineageKind.SHRUNK)),
        null);
  }

  /** What is said when it leaves the state. */
  public List<Entry> expire() {
    return said.sequence() == 0
        ? List.of()
        : List.of(Entry.ofLife(said.sequence() + 1, LineageKind.EXPIRED));
  }

  /** True when there is something to assess, or something was said that no longer holds. */
  public boolean isAssessable() {
    if (transaction.facts().size() > 0 || said.isAssessed()) {
      return true;
    }
    return transaction.key().kind() == TransactionKind.REMITTANCE && !shares.all().isEmpty();
  }

  /**
   * An assessment and what is new by it.
   *
   * @param dossier after it
   * @param assessed the transaction as it stands
   * @param entries what is to be said of it
   * @param findings what is new about findings
   */
  public record Assessed(
      Dossier dossier,
      AssessedTransaction assessed,
      List<Entry> entries,
      List<FindingChange> findings) {
    /** True when it says anything that was not said before. */
    public boolean isNews() {
      return !entries.isEmpty();
    }
  }

  /**
   * Assesses the transaction.
   *
   * @param id of its key
   * @param clock micros since epoch; {@link Long#MIN_VALUE} while there is none
   */
  public Assessed assess(UUID id, Policy policy, long clock) {
    Assessment assessment = assessment(policy, clock);
    boolean superseded = assessment.stage() == Stage.SUPERSEDED;
    AssessedTransaction assessed =
        new AssessedTransaction(id, transaction, assessment, policy.version(), clock);
    FindingNews news =
        new FindingNews(said.findings(), assessment.findings(), assessed.saidAt(), superseded);
    List<Entry> entries = new ArrayList<>();
    long sequence = said.sequence();
    UUID parent = superseded ? null : assessment.parent();
    if (said.parent() != null && !said.parent().equals(parent)) {
      entries.add(Entry.link(++sequence, LineageKind.UNLINKED, said.parent()));
    }
    if (parent != null && !parent.equals(said.parent())) {
      entries.add(Entry.link(++sequence, LineageKind.LINKED, parent));
    }
    if (assessment.stage() != said.stage() || !assessment.balance().equals(said.balance())) {
      entries.add(Entry.assessed(++sequence, assessment));
    }
    for (FindingChange change : news.changes()) {
      entries.add(Entry.ofFinding(++sequence, change, id));
    }
    Said now =
        new Said(sequence, assessment.stage(), assessment.balance(), parent, news.standing());
    return new Assessed(new Dossier(transaction, shares, now), assessed, entries, news.changes());
  }

  private Assessment assessment(Policy policy, long clock) {
    FactSet facts = transaction.facts();
    return switch (transaction.key().kind()) {
      case CLAIM -> Claims.assess(facts, shares, policy, clock);
      case ACCOUNT -> Accounts.assess(facts, shares, policy, clock);
      case DEPOSIT -> Deposits.assess(facts, policy, clock);
      case REMITTANCE -> Remittances.assess(facts, shares, policy, clock);
      case UNKNOWN -> throw new IllegalStateException("a transaction of no kind");
    };
  }

  /**
   * What other transactions must be told, now that {@code before} has become this.
   *
   * @param before null: everything is told again, which does no harm
   * @param assessment of this
   */
  public List<Delivery> deliveries(Dossier before, Assessment assessment) {
    return switch (transaction.key().kind()) {
      case CLAIM -> ofClaim(before, assessment);
      case DEPOSIT -> ofDeposit(before);
      default -> List.of();
    };
  }

  private List<Delivery> ofClaim(Dossier before, Assessment assessment) {
    List<Delivery> deliveries = new ArrayList<>(2);
    UUID parent = said.parent();
    UUID id = transaction.key().transactionId();
    Share.OfClaim share =
        new Share.OfClaim(
            id,
            assessment.times().submittedAt(),
            assessment.times().remittedAt(),
            assessment.balance().patientResponsibility());
    UUID told = before == null ? null : before.said.parent();
    for (Share.AccountLink link : shares.accounts()) {
      if (link.from().equals(parent)) {
        deliveries.add(Delivery.of(link.account(), share));
      } else if (told == null || link.from().equals(told)) {
        deliveries.add(new Delivery(link.account(), new DropShare(share)));
      }
    }
    return deliveries;
  }

  private List<Delivery> ofDeposit(Dossier before) {
    List<Delivery> now = Deposits.shares(transaction.key(), transaction.facts());
    if (before == null || before.transaction.facts().size() == 0) {
      return now;
    }
    Set<Delivery> known =
        new HashSet<>(Deposits.shares(transaction.key(), before.transaction.facts()));
    return now.stream().filter(delivery -> !known.contains(delivery)).toList();
  }
}
