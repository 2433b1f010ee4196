package io.throughline.revenue;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.Topic;
import io.throughline.posting.Candidate;
import io.throughline.posting.Desk;
import io.throughline.posting.Head;
import io.throughline.posting.Notice;
import io.throughline.posting.Step;
import io.throughline.reference.ReferenceData;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps the book of each remittance: its posting candidates, and what was published of them. Under
 * new master data, what is open is looked at again; what is posted stays as it was posted.
 *
 * <p>Candidates are entries of a map, since a remittance may have tens of thousands. Timers go by
 * whole minutes, so that those of one remittance share a few.
 *
 * <p>Counters in group {@code throughline}: {@code postings}, {@code exceptions_opened}, {@code
 * exceptions_ended}, {@code repeats} (notices that said nothing new), {@code books_expired}.
 */
final class ValidatePostings extends RuledOperator<Notice, ReferenceData, Publication> {
  /**
   * After so long without news a book is forgotten when nothing of it is open. What comes later is
   * posted under the ids it had, which the ERP knows.
   */
  static final Duration FORGET_AFTER = Duration.ofDays(400);

  @Serial private static final long serialVersionUID = 1L;

  private static final long MICROS_A_MINUTE = 60_000_000L;
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private static final ValueStateDescriptor<Book> BOOK =
      new ValueStateDescriptor<>("book", BookSerializer.INSTANCE);

  private static final MapStateDescriptor<TransactionId, Candidate> CANDIDATES =
      new MapStateDescriptor<>(
          "candidates", TransactionIdSerializer.INSTANCE, CandidateSerializer.INSTANCE);

  private transient ValueState<Book> books;
  private transient MapState<TransactionId, Candidate> candidates;
  private transient Counter postings;
  private transient Counter opened;
  private transient Counter ended;
  private transient Counter repeats;
  private transient Counter expired;

  ValidatePostings() {
    super("master-data", BOOK);
  }

  @Override
  public void open() throws Exception {
    super.open();
    books = getPartitionedState(BOOK);
    candidates = getPartitionedState(CANDIDATES);
    MetricGroup metrics = getMetricGroup().addGroup("throughline");
    postings = metrics.counter("postings");
    opened = metrics.counter("exceptions_opened");
    ended = metrics.counter("exceptions_ended");
    repeats = metrics.counter("repeats");
    expired = metrics.counter("books_expired");
  }

  @Override
  ReferenceData parse(String content) {
    return ReferenceData.parse(content);
  }

  @Override
  ReferenceData initialRules() {
    return ReferenceData.none();
  }

  @Override
  void process(Notice notice) throws Exception {
    Book book = books.value();
    Book before = book == null ? Book.EMPTY : book;
    if (notice instanceof Notice.Advised advised) {
      Head head = Desk.take(before.head(), advised);
      if (head == before.head()) {
        repeats.inc();
      } else {
        keep(lookAtAll(before.with(head)));
      }
      return;
    }
    TransactionId id = TransactionId.of(candidateOf(notice));
    Candidate known = candidates.get(id);
    Candidate heard = Desk.take(known, notice);
    if (heard == known || (known == null && heard.isBlank())) {
      repeats.inc();
      return;
    }
    keep(look(before, id, known, heard, notice instanceof Notice.Decided));
  }

  private static UUID candidateOf(Notice notice) {
    return switch (notice) {
      case Notice.Paid paid -> paid.fact().eventId();
      case Notice.Entered entered -> entered.entry().id();
      case Notice.Judged judged -> judged.verdict().factId();
      case Notice.Answered answered -> answered.outcome().candidate();
      case Notice.Decided decided -> decided.candidate();
      case Notice.Advised advised -> throw new IllegalArgumentException("of no candidate");
    };
  }

  private Book look(Book book, TransactionId id, Candidate known, Candidate heard, boolean mustSay)
      throws Exception {
    Step step = new Desk(rules()).look(book.head(), heard, clock(), mustSay);
    step.records().forEach(this::publish);
    if (step.candidate() != known) {
      candidates.put(id, step.candidate());
    }
    if (step.wake() != Long.MAX_VALUE) {
      wakeAt(roundedUp(step.wake(), MICROS_A_MINUTE));
    }
    return book.changed(known, step.candidate());
  }

  private Book lookAtAll(Book before) throws Exception {
    Book book = before;
    for (Candidate candidate : snapshot()) {
      book = look(book, TransactionId.of(candidate.id()), candidate, candidate, false);
    }
    return book;
  }

  /** A map must not be changed while it is walked over. */
  private List<Candidate> snapshot() throws Exception {
    List<Candidate> all = new ArrayList<>();
    candidates.values().forEach(all::add);
    return all;
  }

  @Override
  void lookAgain(TransactionId key) throws Exception {
    Book book = books.value();
    if (book == null) {
      return;
    }
    if (book.open() == 0 && isExpired(book)) {
      books.clear();
      candidates.clear();
      expired.inc();
      return;
    }
    if (book.open() == 0 && book.left() == 0) {
      return;
    }
    Book next = book;
    for (Candidate candidate : snapshot()) {
      if (candidate.isOpen() || candidate.isLeft()) {
        next = look(next, TransactionId.of(candidate.id()), candidate, candidate, false);
      }
    }
    keep(next);
  }

  private void keep(Book book) throws Exception {
    Book heard = book.heard(clock());
    books.update(heard);
    if (clock() != NO_CLOCK) {
      wakeAt(expiry(heard));
    }
  }

  private boolean isExpired(Book book) {
    return book.heardAt() != NO_CLOCK && clock() >= expiry(book);
  }

  private static long expiry(Book book) {
    return roundedUp(book.heardAt() + FORGET_AFTER.toDays() * MICROS_A_DAY, MICROS_A_DAY);
  }

  private static long roundedUp(long micros, long unit) {
    return Math.multiplyExact(-Math.floorDiv(-micros, unit), unit);
  }

  private void wakeAt(long micros) {
    timers().registerEventTimeTimer(VoidNamespace.INSTANCE, watermarkAt(micros));
  }

  @Override
  void onEnd(TransactionId key) {
    // Nothing is put off here.
  }

  private void publish(SpecificRecord record) {
    switch (record) {
      case Posting posting -> {
        postings.inc();
        collect(Topic.POSTINGS, posting.getTransactionId(), posting);
      }
      case PostingException exception -> {
        (exception.getStatus() == ExceptionStatus.OPEN ? opened : ended).inc();
        collect(Topic.EXCEPTIONS, exception.getExceptionId(), exception);
      }
      default -> throw new IllegalStateException("no topic for " + record.getSchema().getName());
    }
  }

  private void collect(Topic topic, String key, SpecificRecord record) {
    output.collect(
        new StreamRecord<>(
            new Publication(topic, key.getBytes(StandardCharsets.US_ASCII), record)));
  }
}
