package io.throughline.kpi;

import io.throughline.events.Stage;
import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Contributions as bytes: their number, and of each its KPI, its slice unless that is the one
 * before, its stage, how much later than the one before it is, and its amounts. Those of a
 * transaction have one slice and similar times: about 20 bytes, and 10 for each.
 */
final class ContributionsForm {
  private static final int SAME_SLICE = 0;
  private static final int OTHER_SLICE = 1;
  private static final int NO_STAGE = 0;

  /** KPI, slice, stage, time, dollars. */
  private static final int LEAST_BYTES = 5;

  private static final Kpi[] KPIS = Kpi.values();
  private static final Stage[] STAGES = Stage.values();

  private ContributionsForm() {}

  static void write(List<Contribution> contributions, ByteWriter out) {
    out.writeVarint(contributions.size());
    Slice before = null;
    long beforeAt = 0;
    for (Contribution contribution : contributions) {
      out.writeByte(contribution.kpi().ordinal());
      if (contribution.slice().equals(before)) {
        out.writeByte(SAME_SLICE);
      } else {
        out.writeByte(OTHER_SLICE);
        before = contribution.slice();
        SliceForm.write(before, out);
      }
      Stage stage = contribution.stage();
      out.writeByte(stage == null ? NO_STAGE : stage.ordinal() + 1);
      out.writeSigned(contribution.at() - beforeAt);
      beforeAt = contribution.at();
      write(contribution.kpi().sort(), contribution.amounts(), out);
    }
  }

  private static void write(Kpi.Sort sort, Amounts amounts, ByteWriter out) {
    out.writeSigned(amounts.dollars());
    switch (sort) {
      case TIME -> out.writeSigned(amounts.millis());
      case RATE -> {
        out.writeByte(amounts.inNumerator() ? 1 : 0);
        out.writeSigned(amounts.numeratorDollars());
      }
      case AMOUNT -> {
        // Dollars are all that it has.
      }
    }
  }

  static List<Contribution> read(ByteReader in) {
    int count = (int) in.readVarint();
    in.expectRoomFor(count, LEAST_BYTES);
    List<Contribution> contributions = new ArrayList<>(count);
    Slice slice = null;
    long at = 0;
    for (int i = 0; i < count; i++) {
      Kpi kpi = Forms.constant(KPIS, in);
      if (in.readPresence()) {
        slice = SliceForm.read(in);
      } else if (slice == null) {
        throw in.corrupt("the first contribution has no slice");
      }
      Stage stage = stage(in);
      at += in.readSigned();
      contributions.add(new Contribution(kpi, slice, stage, at, amounts(kpi.sort(), in)));
    }
    return List.copyOf(contributions);
  }

  private static Stage stage(ByteReader in) {
    int place = in.readByte();
    if (place > STAGES.length) {
      throw in.corrupt("stage " + place);
    }
    return place == NO_STAGE ? null : STAGES[place - 1];
  }

  private static Amounts amounts(Kpi.Sort sort, ByteReader in) {
    long dollars = in.readSigned();
    return switch (sort) {
      case TIME -> Amounts.ofTime(in.readSigned(), dollars);
      case RATE -> Amounts.ofRate(dollars, in.readPresence(), in.readSigned());
      case AMOUNT -> Amounts.of(dollars);
    };
  }
}
