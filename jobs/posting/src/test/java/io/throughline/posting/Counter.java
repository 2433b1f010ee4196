package io.throughline.posting;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingLine;
import io.throughline.reference.ReferenceData;
import io.throughline.transaction.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** One candidate at the desk, told notices one after the other. */
final class Counter {
  private ReferenceData reference;
  private long clock = Remitted.LATER;
  private Head head = Head.EMPTY;
  private Candidate candidate;
  private final List<SpecificRecord> records = new ArrayList<>();
  private int decisions;

  Counter(ReferenceData reference) {
    this.reference = reference;
  }

  Counter clock(long micros) {
    clock = micros;
    return this;
  }

  Counter reference(ReferenceData other) {
    reference = other;
    return look(false);
  }

  Counter tell(Notice... notices) {
    for (Notice notice : notices) {
      if (notice instanceof Notice.Advised advised) {
        head = Desk.take(head, advised);
      } else {
        candidate = Desk.take(candidate, notice);
      }
      look(notice instanceof Notice.Decided);
    }
    return this;
  }

  private Counter look(boolean mustSay) {
    if (candidate != null) {
      Step step = new Desk(reference).look(head, candidate, clock, mustSay);
      candidate = step.candidate();
      records.addAll(step.records());
    }
    return this;
  }

  Counter decide(DecisionAction action, List<String> rules, Map<String, String> corrections) {
    decisions++;
    Directive directive =
        new Directive("decision-" + decisions, action, "casey", rules, corrections);
    return tell(new Notice.Decided(candidate.id(), candidate.id(), directive));
  }

  Counter answer(Posting posting, boolean isBooked, String reason) {
    UUID id = UUID.fromString(posting.getPostingId());
    return tell(
        new Notice.Answered(
            candidate.id(), new Detail.OfOutcome(id, candidate.id(), isBooked, reason)));
  }

  Candidate candidate() {
    return candidate;
  }

  List<Posting> postings() {
    return of(Posting.class);
  }

  Posting lastPosting() {
    return postings().getLast();
  }

  List<PostingException> exceptions() {
    return of(PostingException.class);
  }

  private <T> List<T> of(Class<T> type) {
    return records.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Rules that refuse it now; empty when it is not refused. */
  List<String> refusals() {
    if (exceptions().isEmpty() || exceptions().getLast().getStatus() != ExceptionStatus.OPEN) {
      return List.of();
    }
    return exceptions().getLast().getReasons().stream().map(reason -> reason.getRule()).toList();
  }

  /** Balance by account of all postings; accounts that came to nothing are left out. */
  Map<String, Long> ledger() {
    Map<String, Long> ledger = new TreeMap<>();
    for (Posting posting : postings()) {
      for (PostingLine line : posting.getLines()) {
        ledger.merge(line.getAccount(), line.getAmount(), Long::sum);
      }
    }
    ledger.values().removeIf(balance -> balance == 0);
    return ledger;
  }
}
