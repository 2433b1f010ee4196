package io.throughline.revenue;

import io.throughline.events.Topic;
import io.throughline.posting.Notice;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.Delivery;
import io.throughline.transaction.Dossier;
import io.throughline.transaction.Entry;
import io.throughline.transaction.Fact;
import io.throughline.transaction.FindingChange;
import io.throughline.transaction.FindingStates;
import io.throughline.transaction.Message;
import io.throughline.transaction.SaidOf;
import io.throughline.transaction.StoredTransaction;
import io.throughline.transaction.TransactionCodec;
import io.throughline.transaction.Verdict;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the dossier of each transaction and publishes what is new of it: its state, findings and
 * lineage. A repeat changes nothing and publishes nothing.
 *
 * <p>A transaction of few facts is assessed at each change. One of many (a claim number that
 * hundreds of claims share) is assessed at most once in {@link #PAUSE}: its record lists all facts,
 * so publishing n facts n times would write n squared. What is due then is remembered by a timer,
 * which is part of every checkpoint; when the input ends, a timer at the end of event time does it.
 * Beside that a transaction has one timer: for its next deadline, or for when it may be forgotten.
 *
 * <p>Counters in group {@code throughline}: {@code repeats} (messages that said nothing new),
 * {@code facts_refused} (no room, each a dead letter), {@code published}, {@code findings}, {@code
 * expired}.
 */
final class AssessTransactions extends PolicyOperator<Addressed, PackedDossier, Publication> {
  /** To the transactions that this stage tells something. */
  static final OutputTag<Addressed> DELIVERIES =
      new OutputTag<>("deliveries", CompactType.ADDRESSED);

  /** To the books of postings: what claims say of payers' decisions. */
  static final OutputTag<Notice> VERDICTS = new OutputTag<>("verdicts", CompactType.NOTICE);

  /** Transactions of up to so many facts are assessed at each change. */
  static final int FEW_FACTS = 32;

  /** Time between two assessments of a transaction of more facts. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  @Serial private static final long serialVersionUID = 1L;

  /** Of a dossier without facts. */
  private static final long NEVER_HEARD = Long.MIN_VALUE;

  /** The first watermark, whatever it says; micros since epoch. */
  private static final long FIRST_CLOCK = NO_CLOCK + 1;

  private static final Origin INNER = new Origin(Topic.TRANSACTIONS, -1, -1);

  private transient Counter repeats;
  private transient Counter refused;
  private transient Counter published;
  private transient Counter findings;
  private transient Counter expired;

  AssessTransactions() {
    super(new ValueStateDescriptor<>("dossier", PackedDossierSerializer.INSTANCE));
  }

  @Override
  public void open() throws Exception {
    super.open();
    MetricGroup metrics = getMetricGroup().addGroup("throughline");
    repeats = metrics.counter("repeats");
    refused = metrics.counter("facts_refused");
    published = metrics.counter("published");
    findings = metrics.counter("findings");
    expired = metrics.counter("expired");
  }

  @Override
  void process(Addressed arrived) throws Exception {
    PackedDossier packed = value();
    StoredTransaction stored =
        packed == null ? StoredTransaction.empty(arrived.key()) : packed.openFacts();
    Dossier before = packed == null ? Dossier.empty(arrived.key()) : packed.open(stored);
    Dossier.Taken taken = before.take(arrived.message());
    if (taken.refused() != null) {
      refused.inc();
      Fact fact = taken.refused();
      DeadLetterOutput.write(
          output,
          EventDeadLetters.withoutRoom(arrived, fact, before.transaction().facts().limit()));
    }
    if (!taken.changed()) {
      repeats.inc();
      return;
    }
    Dossier dossier = taken.dossier();
    SaidOf said = new SaidOf(arrived.id().toUuid(), arrived.key(), clock());
    tell(taken.entries(), said);
    for (Map.Entry<Fact, Verdict> verdict : dossier.verdicts(before).entrySet()) {
      Notice notice = Notice.Judged.of(verdict.getKey(), verdict.getValue());
      output.collect(VERDICTS, new StreamRecord<>(notice));
    }
    long wake = packed == null ? Long.MAX_VALUE : packed.wake();
    byte[] facts = packedFacts(arrived.message(), packed, stored, dossier);
    if (taken.copy()) {
      keep(PackedDossier.of(dossier, wake, facts));
      lookAgain(arrived.id());
    } else if (dossier.transaction().facts().size() <= FEW_FACTS) {
      assess(arrived.id(), before, dossier, facts, wake);
    } else {
      keep(PackedDossier.of(dossier, wake, facts));
      putOff();
    }
  }

  /** One more fact is appended; without a change of facts their bytes stay. */
  private static byte[] packedFacts(
      Message message, PackedDossier packed, StoredTransaction stored, Dossier dossier) {
    if (message instanceof Message.AddFact add) {
      return stored.bytesAfter(add.fact(), dossier.transaction());
    }
    return packed == null || message instanceof Message.MoveFact
        ? TransactionCodec.encode(dossier.transaction())
        : packed.facts();
  }

  /** Timers of one time are one timer, so changes within a pause share it. */
  private void putOff() {
    long pause = PAUSE.toMillis();
    long next = (timers().currentProcessingTime() / pause + 1) * pause;
    timers().registerProcessingTimeTimer(VoidNamespace.INSTANCE, next);
    timers().registerEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
  }

  @Override
  void onEnd(TransactionId key) throws Exception {
    PackedDossier packed = value();
    timers().deleteEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
    if (packed != null) {
      assess(key, null, packed.open(), packed.facts(), packed.wake());
    }
  }

  /**
   * Assesses a dossier, publishes what is new and keeps it.
   *
   * @param before null when it is no longer known
   * @param facts of the dossier, packed
   * @param wake of its timer
   */
  private void assess(TransactionId key, Dossier before, Dossier dossier, byte[] facts, long wake)
      throws Exception {
    if (!dossier.isAssessable()) {
      rest(dossier, facts, wake);
      return;
    }
    Dossier.Assessed assessed = dossier.assess(key.toUuid(), policy(), clock());
    publish(assessed);
    for (Delivery delivery :
        assessed.dossier().deliveries(before, assessed.assessed().assessment())) {
      output.collect(DELIVERIES, new StreamRecord<>(Addressed.of(delivery, INNER)));
    }
    if (assessed.assessed().assessment().rests()) {
      rest(assessed.dossier(), facts, wake);
    } else {
      keep(assessed.dossier(), facts, wake, assessed.assessed().assessment().wake());
    }
  }

  /** Keeps a dossier to which nothing more is expected until it may shrink, then expire. */
  private void rest(Dossier dossier, byte[] facts, long wake) throws Exception {
    long after = dossier.isShrunk() ? policy().expireAfterMicros() : policy().shrinkAfterMicros();
    long heard = dossier.heardAt();
    if (heard == NEVER_HEARD) {
      heard = clock();
    }
    keep(dossier, facts, wake, heard == NO_CLOCK ? FIRST_CLOCK : heard + after);
  }

  /**
   * When a dossier may leave the state. One without facts (they moved away, or are still to come to
   * what others told) has no time of its own: it waits from when it was put to rest.
   */
  private long expiry(Dossier dossier, PackedDossier packed) {
    if (dossier.heardAt() != NEVER_HEARD) {
      return dossier.heardAt() + policy().expireAfterMicros();
    }
    return packed.wake() == Long.MAX_VALUE || packed.wake() == watermarkAt(FIRST_CLOCK)
        ? Long.MAX_VALUE
        : Math.multiplyExact(packed.wake(), MICROS_PER_MILLI);
  }

  private void keep(Dossier dossier, byte[] facts, long wake, long next) throws Exception {
    long watermark = watermarkAt(next);
    wake(wake, watermark);
    keep(PackedDossier.of(dossier, watermark, facts));
  }

  @Override
  void lookAgain(TransactionId key) throws Exception {
    PackedDossier packed = value();
    if (packed == null) {
      return;
    }
    Dossier dossier = packed.open();
    boolean rests = true;
    if (dossier.isAssessable()) {
      Dossier.Assessed assessed = dossier.assess(key.toUuid(), policy(), clock());
      if (assessed.isNews()) {
        publish(assessed);
        dossier = assessed.dossier();
      }
      rests = assessed.assessed().assessment().rests();
      if (!rests) {
        keep(dossier, packed.facts(), packed.wake(), assessed.assessed().assessment().wake());
      }
    }
    if (rests) {
      age(key, dossier, packed);
    }
  }

  private void age(TransactionId key, Dossier dossier, PackedDossier packed) throws Exception {
    SaidOf said = new SaidOf(key.toUuid(), dossier.transaction().key(), clock());
    if (clock() >= expiry(dossier, packed)) {
      tell(dossier.expire(), said);
      expired.inc();
      wake(packed.wake(), Long.MAX_VALUE);
      forget();
    } else if (!dossier.isShrunk() && clock() >= dossier.heardAt() + policy().shrinkAfterMicros()) {
      Dossier.Taken shrunk = dossier.shrink();
      tell(shrunk.entries(), said);
      byte[] facts = TransactionCodec.encode(shrunk.dossier().transaction());
      rest(shrunk.dossier(), facts, packed.wake());
    } else {
      rest(dossier, packed.facts(), packed.wake());
    }
  }

  private void publish(Dossier.Assessed assessed) {
    AssessedTransaction transaction = assessed.assessed();
    byte[] key = UuidText.of(transaction.id());
    tell(
        assessed.entries(),
        new SaidOf(transaction.id(), transaction.transaction().key(), transaction.clock()));
    for (FindingChange change : assessed.findings()) {
      findings.inc();
      var record = FindingStates.of(change, transaction);
      byte[] id = record.getFindingId().getBytes(StandardCharsets.US_ASCII);
      output.collect(new StreamRecord<>(new Publication(Topic.FINDINGS, id, record)));
    }
    published.inc();
    output.collect(
        new StreamRecord<>(new Publication(Topic.TRANSACTIONS, key, new StateRecord(transaction))));
  }

  private void tell(List<Entry> entries, SaidOf said) {
    if (entries.isEmpty()) {
      return;
    }
    byte[] key = UuidText.of(said.id());
    for (Entry entry : entries) {
      LineageRecord record = new LineageRecord(entry, said);
      output.collect(new StreamRecord<>(new Publication(Topic.LINEAGE, key, record)));
    }
  }
}
