package io.throughline.simulator.x12;

import io.throughline.simulator.remit.Adjustment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** CAS segments: one for each group code, with up to six reasons of three elements. */
final class AdjustmentSegments {
  private static final int REASONS_PER_SEGMENT = 6;

  private final X12Writer writer;

  AdjustmentSegments(X12Writer writer) {
    this.writer = writer;
  }

  void write(List<Adjustment> adjustments) throws IOException {
    List<Adjustment> rest = adjustments;
    while (!rest.isEmpty()) {
      String group = rest.getFirst().group();
      List<Adjustment> ofGroup = new ArrayList<>(rest.size());
      List<Adjustment> others = new ArrayList<>();
      for (Adjustment adjustment : rest) {
        (adjustment.group().equals(group) ? ofGroup : others).add(adjustment);
      }
      for (int from = 0; from < ofGroup.size(); from += REASONS_PER_SEGMENT) {
        segment(group, ofGroup.subList(from, Math.min(ofGroup.size(), from + REASONS_PER_SEGMENT)));
      }
      rest = others;
    }
  }

  private void segment(String group, List<Adjustment> reasons) throws IOException {
    String[] elements = new String[1 + 3 * reasons.size()];
    elements[0] = group;
    for (int i = 0; i < reasons.size(); i++) {
      elements[1 + 3 * i] = reasons.get(i).reason();
      elements[2 + 3 * i] = Texts.amount(reasons.get(i).amount());
      elements[3 + 3 * i] = "";
    }
    writer.segment("CAS", elements);
  }
}
