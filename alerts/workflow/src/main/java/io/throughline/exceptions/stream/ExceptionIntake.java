package io.throughline.exceptions.stream;

import io.throughline.decision.DecisionSigner;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.Topic;
import io.throughline.exceptions.cases.Retries;
import io.throughline.exceptions.cases.Revisions;
import io.throughline.exceptions.metrics.CaseMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Takes what the revenue job says of refused candidates, and tries again what is due. */
final class ExceptionIntake extends Intake<PostingException> {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** At one look, so that records are not kept waiting. */
  private static final int MOST_AT_ONCE = 200;

  private final Revisions revisions;
  private final Retries retries;
  private final DecisionSigner signer;
  private final CaseMetrics metrics;
  private KeyValueStore<String, String> due;

  ExceptionIntake(Workshop workshop) {
    super(
        workshop,
        PostingException.class,
        Topic.EXCEPTIONS_DEAD_LETTERS,
        CasesTopology.EXCEPTIONS_DEAD_LETTERS_SINK);
    this.revisions = new Revisions(workshop.retries());
    this.retries = new Retries(workshop.retries());
    this.signer = DecisionSigner.ofDecisions(workshop.key());
    this.metrics = workshop.metrics();
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    super.init(context);
    due = context.getStateStore(Stores.DUE);
    context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, time -> retryDue());
  }

  @Override
  String caseId(PostingException exception) {
    return exception.getExceptionId();
  }

  @Override
  void take(PostingException exception, CaseBook cases, Instant now) throws RefusedRecordException {
    if (exception.getStatus() == ExceptionStatus.UNKNOWN) {
      throw new RefusedRecordException(
          "unknown-status", "The status is none that this build knows; run the newer build");
    }
    Optional<ExceptionCase> known = cases.find(exception.getExceptionId());
    if (known.isPresent() && !Revisions.isNews(known.get(), exception)) {
      return;
    }
    ExceptionCase changed = known.orElseGet(() -> Revisions.begin(exception, now));
    cases.keep(changed, revisions.take(changed, exception, now), now);
    metrics.revision(exception.getStatus());
  }

  private void retryDue() {
    Instant now = now();
    for (KeyValue<String, String> entry : dueUntil(now)) {
      due.delete(entry.key);
      book()
          .find(entry.value)
          .filter(known -> Retries.isDue(known, now))
          .ifPresent(known -> retry(known, now));
    }
  }

  private List<KeyValue<String, String>> dueUntil(Instant now) {
    List<KeyValue<String, String>> found = new ArrayList<>();
    try (KeyValueIterator<String, String> entries = due.range(null, Stores.dueEnd(now))) {
      while (entries.hasNext() && found.size() < MOST_AT_ONCE) {
        found.add(entries.next());
      }
    }
    return found;
  }

  private void retry(ExceptionCase known, Instant now) {
    if (!retries.isLeft(known)) {
      book().keep(known, retries.giveUp(known), now);
      return;
    }
    ExceptionDecision decision = Retries.decision(known, now);
    book().decide(decision, signer, now);
    book().keep(known, retries.take(known, decision.getDecisionId(), now), now);
    metrics.retry();
  }
}
