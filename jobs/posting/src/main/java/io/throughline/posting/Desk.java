package io.throughline.posting;

import io.throughline.events.ExceptionStatus;
import io.throughline.posting.Progress.Postings;
import io.throughline.posting.Progress.Rest;
import io.throughline.posting.Progress.Standing;
import io.throughline.reference.Period;
import io.throughline.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Looks at a candidate and publishes the difference between what should be booked and what is. A
 * posting is never taken back but compensated by another.
 *
 * <pre>{@code
 * Candidate candidate = desk.take(known, notice);
 * Step step = desk.look(head, candidate, clock, notice instanceof Notice.Decided);
 * }</pre>
 */
public final class Desk {
  /** Version of the rules, named by every posting and exception. */
  public static final String RULES_VERSION = "posting-1";

  private static final long NEVER = Long.MAX_VALUE;

  private final ReferenceData reference;

  /** Under master data and policy. */
  public Desk(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * A candidate that has heard a notice; the same one when it says nothing new.
   *
   * @param known null when nothing is known of it
   */
  public static Candidate take(Candidate known, Notice notice) {
    return switch (notice) {
      case Notice.Paid paid ->
          of(known, paid.fact().eventId())
              .with(new Source(paid.provider(), paid.fact(), paid.detail(), null));
      case Notice.Entered entered ->
          of(known, entered.entry().id())
              .with(new Source(entered.provider(), entered.fact(), null, entered.entry()));
      case Notice.Judged judged -> of(known, judged.verdict().factId()).with(judged.verdict());
      case Notice.Answered answered ->
          of(known, answered.outcome().candidate()).with(answered.outcome());
      case Notice.Decided decided -> of(known, decided.candidate()).with(decided.directive());
      case Notice.Advised advised ->
          throw new IllegalArgumentException("an advice is of a book, not of a candidate");
    };
  }

  /** A head that has heard of a remittance as a whole; the same one when that is known. */
  public static Head take(Head head, Notice.Advised advised) {
    return head.with(advised.fact());
  }

  private static Candidate of(Candidate known, UUID id) {
    return known == null ? Candidate.unknown(id) : known;
  }

  /**
   * Looks at a candidate.
   *
   * @param clock micros since epoch; {@link Long#MIN_VALUE} while there is none
   * @param mustSay true: a person decided and waits for an answer, so that a refusal is published
   *     again though it says the same
   */
  public Step look(Head head, Candidate candidate, long clock, boolean mustSay) {
    if (candidate.source() == null) {
      return Step.idle(candidate);
    }
    Ruling ruling = new Validation(head, candidate, reference).ruling(clock);
    if (candidate.progress().postings().refusal() != null && !(ruling instanceof Ruling.Waived)) {
      ruling = refusedByErp(candidate.progress().postings(), ruling);
    }
    List<SpecificRecord> records = new ArrayList<>(2);
    Records make = new Records(candidate, reference, clock);
    Progress before = candidate.progress();
    return switch (ruling) {
      case Ruling.Wait wait -> new Step(candidate, List.of(), wait.until());
      case Ruling.Post post -> {
        Postings postings = undo(before.postings(), post.draft(), records, make);
        if (postings.standing() == null) {
          int revision = postings.revision() + 1;
          Standing posting = make.standing(revision, post.draft());
          records.add(make.posting(posting, revision, make.compensated(posting)));
          postings = postings.posted(posting);
        }
        Progress posted = before.with(postings).resting(Rest.NONE);
        yield end(candidate, posted, ExceptionStatus.POSTED, records, make);
      }
      case Ruling.Refuse refuse -> {
        Progress now = before.with(undo(before.postings(), null, records, make)).resting(Rest.NONE);
        if (mustSay || !now.isRefused() || !now.reasons().equals(refuse.reasons())) {
          now = now.said(ExceptionStatus.OPEN, refuse.reasons());
          records.add(make.exception(now));
        }
        yield new Step(candidate.with(now), records, NEVER);
      }
      case Ruling.Nothing nothing ->
          withdrawn(candidate, undone(before, Rest.DONE, records, make), records, make);
      case Ruling.Left left ->
          withdrawn(candidate, undone(before, Rest.LEFT, records, make), records, make);
      case Ruling.Waived waived ->
          end(
              candidate,
              undone(before, Rest.DONE, records, make),
              ExceptionStatus.WAIVED,
              records,
              make);
    };
  }

  private Progress undone(Progress before, Rest rest, List<SpecificRecord> records, Records make) {
    return before.with(undo(before.postings(), null, records, make)).resting(rest);
  }

  private static Ruling refusedByErp(Postings postings, Ruling ruling) {
    List<Reason> reasons = new ArrayList<>();
    String what =
        postings.undone() == null
            ? "The ERP refused the posting: "
            : "The ERP refused to take back posting %s: ".formatted(postings.undone().id());
    reasons.add(Reason.of(PostingRule.ERP_REFUSED, null, what + postings.refusal()));
    if (ruling instanceof Ruling.Refuse refuse) {
      reasons.addAll(refuse.reasons());
    }
    return new Ruling.Refuse(List.copyOf(reasons));
  }

  /**
   * Compensates what stands and should not.
   *
   * @param wanted what should stand; null for nothing
   */
  private Postings undo(Postings before, Draft wanted, List<SpecificRecord> records, Records make) {
    Postings postings = before;
    if (postings.undone() != null && postings.refusal() == null) {
      postings = correct(postings, postings.undone(), records, make);
    }
    Standing standing = before.standing();
    if (standing != null && (wanted == null || !standing.draft().booksLike(wanted))) {
      postings = correct(postings, standing, records, make);
    }
    return postings;
  }

  private Postings correct(
      Postings postings, Standing posting, List<SpecificRecord> records, Records make) {
    int revision = postings.revision() + 1;
    Standing correction = make.standing(revision, reversed(posting.draft()));
    records.add(make.posting(correction, revision, posting.id()));
    return postings.corrected(correction.id(), posting);
  }

  private Draft reversed(Draft draft) {
    LocalDate day = LocalDate.ofEpochDay(draft.postingDay());
    Optional<Period> open =
        reference
            .period(draft.company(), day)
            .filter(Period::open)
            .or(() -> reference.nextOpen(draft.company(), day));
    if (open.isEmpty()) {
      return draft.reversed(draft.period(), draft.postingDay(), reference.version());
    }
    LocalDate first = open.get().firstDay();
    LocalDate in = first.isAfter(day) ? first : day;
    return draft.reversed(open.get().name(), (int) in.toEpochDay(), reference.version());
  }

  private static Step withdrawn(
      Candidate candidate, Progress progress, List<SpecificRecord> records, Records make) {
    return end(candidate, progress, ExceptionStatus.WITHDRAWN, records, make);
  }

  /** Nothing is refused any more. */
  private static Step end(
      Candidate candidate,
      Progress progress,
      ExceptionStatus status,
      List<SpecificRecord> records,
      Records make) {
    Progress next = progress;
    if (progress.isRefused()) {
      next = progress.said(status, List.of());
      records.add(make.exception(next));
    }
    return new Step(candidate.with(next), records, NEVER);
  }
}
