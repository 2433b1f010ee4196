package io.throughline.posting;

import io.throughline.events.PostingKind;
import io.throughline.posting.Draft.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Drafts as bytes. */
final class DraftForm {
  private static final PostingKind[] KINDS = PostingKind.values();

  private DraftForm() {}

  static void write(Draft draft, FieldOutput out) throws IOException {
    out.data().writeByte(draft.kind().ordinal());
    out.id(draft.claim());
    out.text(draft.claimNumber());
    out.text(draft.provider());
    out.text(draft.payer());
    out.text(draft.facility());
    out.text(draft.serviceLine());
    out.text(draft.company());
    out.text(draft.period());
    out.count(draft.postingDay());
    out.text(draft.currency());
    out.count(draft.lines().size());
    for (Line line : draft.lines()) {
      out.text(line.account());
      out.number(line.amount());
      out.text(line.costCenter());
      out.text(line.purpose());
      out.text(line.group());
      out.text(line.reason());
    }
    out.id(draft.original());
    out.texts(draft.warnings());
    out.text(draft.referenceVersion());
    out.text(draft.decisionId());
    out.text(draft.approvedBy());
  }

  static Draft read(FieldInput in) throws IOException {
    return new Draft(
        in.constant(KINDS),
        in.id(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.count(),
        in.text(),
        lines(in),
        in.id(),
        in.texts(),
        in.text(),
        in.text(),
        in.text());
  }

  private static List<Line> lines(FieldInput in) throws IOException {
    int count = in.count();
    List<Line> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(new Line(in.text(), in.number(), in.text(), in.text(), in.text(), in.text()));
    }
    return List.copyOf(lines);
  }
}
