package io.throughline.posting;

import io.throughline.events.ExceptionStatus;
import io.throughline.posting.Progress.Postings;
import io.throughline.posting.Progress.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Progress as bytes. */
final class ProgressForm {
  private static final ExceptionStatus[] STATUSES = ExceptionStatus.values();
  private static final Progress.Rest[] RESTS = Progress.Rest.values();
  private static final PostingRule[] RULES = PostingRule.values();

  private ProgressForm() {}

  static void write(Progress progress, FieldOutput out) throws IOException {
    Postings postings = progress.postings();
    out.count(postings.revision());
    write(postings.standing(), out);
    out.id(postings.correction());
    write(postings.corrected(), out);
    write(postings.undone(), out);
    out.text(postings.refusal());
    out.count(progress.exceptionRevision());
    if (out.presence(progress.status())) {
      out.data().writeByte(progress.status().ordinal());
    }
    out.count(progress.reasons().size());
    for (Reason reason : progress.reasons()) {
      out.data().writeByte(reason.rule().ordinal());
      out.text(reason.detail());
      out.text(reason.segment());
      out.amount(reason.expected());
      out.amount(reason.actual());
      out.text(reason.missing());
      out.flag(reason.heals());
    }
    out.data().writeByte(progress.rest().ordinal());
  }

  private static void write(Standing standing, FieldOutput out) throws IOException {
    if (out.presence(standing)) {
      out.id(standing.id());
      DraftForm.write(standing.draft(), out);
    }
  }

  static Progress read(FieldInput in) throws IOException {
    Postings postings =
        new Postings(in.count(), standing(in), in.id(), standing(in), standing(in), in.text());
    int revision = in.count();
    ExceptionStatus status = in.presence() ? in.constant(STATUSES) : null;
    int count = in.count();
    List<Reason> reasons = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      reasons.add(
          new Reason(
              in.constant(RULES),
              in.text(),
              in.text(),
              in.amount(),
              in.amount(),
              in.text(),
              in.flag()));
    }
    return new Progress(postings, revision, status, List.copyOf(reasons), in.constant(RESTS));
  }

  private static Standing standing(FieldInput in) throws IOException {
    return in.presence() ? new Standing(in.id(), DraftForm.read(in)) : null;
  }
}
