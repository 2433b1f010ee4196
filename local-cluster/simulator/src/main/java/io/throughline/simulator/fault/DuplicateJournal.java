package io.throughline.simulator.fault;

import io.throughline.simulator.Padded;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Rule;
import java.util.List;

/** Posts journal lines again in a document of their own. */
final class DuplicateJournal implements PlanFault {
  private static final int OTHER_DOCUMENT = 5;

  @Override
  public void apply(Occasion occasion) {
    List<JournalLine> journal = occasion.plan().journal();
    for (JournalLine line : List.copyOf(journal)) {
      if (line.refused().isEmpty() && occasion.hits(line.batch())) {
        long number = Long.parseLong(line.document()) + OTHER_DOCUMENT;
        JournalLine again = line.in(Padded.number(number, line.document().length()));
        journal.add(again);
        occasion.find(
            Finding.of(
                Rule.DUPLICATE_JOURNAL,
                line.owner(),
                Math.abs(line.amount()),
                Names.journaled(occasion.plan().site(), again)));
      }
    }
  }
}
