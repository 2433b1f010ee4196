package io.throughline.posting;

import io.throughline.transaction.Detail;
import io.throughline.transaction.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * All that is kept of one candidate. Immutable.
 *
 * @param id eventId of the decision, id of the takeback or of the provider adjustment
 * @param source what the event says; null while only others spoke of it
 * @param verdicts of the claims that have it: one, but for the moment while it moves
 * @param directives what people decided
 * @param progress what was published
 */
public record Candidate(
    UUID id, Source source, List<Verdict> verdicts, Directives directives, Progress progress) {
  /** Claims that may speak of one candidate at a time. */
  static final int MOST_VERDICTS = 4;

  /** The ERP refuses a correction for it when what is to be corrected was never booked. */
  static final String NOTHING_TO_COMPENSATE = "nothing-to-compensate";

  static Candidate unknown(UUID id) {
    return new Candidate(id, null, List.of(), Directives.NONE, Progress.NONE);
  }

  /** True while something is waited for, or it stands refused. */
  public boolean isOpen() {
    boolean wasNeverRuledOn =
        progress.postings().standing() == null
            && progress.status() == null
            && progress.rest() == Progress.Rest.NONE;
    return progress.isRefused() || wasNeverRuledOn;
  }

  /** True while nothing of it is booked only because the account map says so. */
  public boolean isLeft() {
    return progress.rest() == Progress.Rest.LEFT;
  }

  /** True when nothing is known of it that is worth keeping. */
  public boolean isBlank() {
    return source == null && verdicts.isEmpty() && directives.equals(Directives.NONE);
  }

  Candidate with(Source said) {
    Source merged = source == null ? said : source.merged(said);
    return merged == source ? this : new Candidate(id, merged, verdicts, directives, progress);
  }

  Candidate with(Verdict verdict) {
    List<Verdict> others = new ArrayList<>(verdicts);
    others.removeIf(known -> known.claim().equals(verdict.claim()));
    if (verdict.isMember() && others.size() < MOST_VERDICTS) {
      others.add(verdict);
    }
    return others.equals(verdicts)
        ? this
        : new Candidate(id, source, List.copyOf(others), directives, progress);
  }

  Candidate with(Directive directive) {
    if (directives.isSeen(directive) || Directives.isIdle(directive.action())) {
      return this;
    }
    Progress next =
        Directives.sendsAnew(directive) ? progress.with(progress.postings().triedAnew()) : progress;
    return new Candidate(id, source, verdicts, directives.with(directive), next);
  }

  Candidate with(Detail.OfOutcome outcome) {
    if (outcome.isBooked()) {
      return this;
    }
    Progress.Postings postings = progress.postings();
    if (postings.standing() != null && outcome.posting().equals(postings.standing().id())) {
      return with(progress.with(postings.refused(outcome.reason())));
    }
    boolean isOfCorrection = outcome.posting().equals(postings.correction());
    return isOfCorrection && !outcome.reason().equals(NOTHING_TO_COMPENSATE)
        ? with(progress.with(postings.refusedCorrection(outcome.reason())))
        : this;
  }

  Candidate with(Progress next) {
    return next.equals(progress) ? this : new Candidate(id, source, verdicts, directives, next);
  }

  /** What the one claim says that has it; null while none, or more than one, does. */
  Verdict verdict() {
    return verdicts.size() == 1 ? verdicts.getFirst() : null;
  }
}
