package io.throughline.simulator.cms;

import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.PlanClass;
import io.throughline.simulator.recorded.RecordedSource;
import io.throughline.simulator.recorded.SortedFile;
import io.throughline.simulator.recorded.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Each claim is a visit. Segments of one institutional claim, which may lie apart in its file, are
 * brought together by sorting on disk.
 */
public final class CmsSource implements RecordedSource {
  /** Providers are scrambled in the files, so that folding them into a few loses no meaning. */
  static final int SITES_OF_A_KIND = 40;

  @Override
  public String expects() {
    return "claims of CMS DE-SynPUF (any of carrier, inpatient, outpatient) as .csv";
  }

  @Override
  public boolean recognises(List<Table> tables) {
    return tables.stream().anyMatch(table -> Layout.of(table).isPresent());
  }

  @Override
  public void read(List<Table> tables, Context context) throws IOException {
    HealthPlan medicare =
        context
            .parties()
            .addPlan("MEDICARE", PlanClass.MEDICARE, PlanClass.MEDICARE.filingIndicator());
    for (int i = 0; i < 2 * SITES_OF_A_KIND; i++) {
      boolean hospital = i < SITES_OF_A_KIND;
      context.parties().addSite((hospital ? "HOSPITAL " : "PRACTICE ") + (i + 1), hospital);
    }
    ClaimTeller teller = new ClaimTeller(medicare.index(), context);
    for (Layout layout : Layout.values()) {
      SortedFile rows = new SortedFile(context.scratch(), layout.name());
      for (Table table : tables) {
        if (Layout.of(table).filter(layout::equals).isPresent()) {
          table.read(row -> rows.add(row.text("CLM_ID"), Rows.text(row)));
        }
      }
      tell(layout, rows, teller);
    }
  }

  private static void tell(Layout layout, SortedFile rows, ClaimTeller teller) throws IOException {
    List<SortedFile.Line> claim = new ArrayList<>();
    rows.drain(
        line -> {
          if (!claim.isEmpty() && !claim.getFirst().key().equals(line.key())) {
            teller.tell(layout, Rows.of(claim));
            claim.clear();
          }
          claim.add(line);
        });
    if (!claim.isEmpty()) {
      teller.tell(layout, Rows.of(claim));
    }
  }
}
