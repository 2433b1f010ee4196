package io.throughline.audit.load;

import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import java.util.List;

/** What is nested in remittances as rows: CAS, SVC and PLB. */
final class RemittanceRows implements AutoCloseable {
  private final Table adjustments;
  private final Table lines;
  private final Table providerAdjustments;

  RemittanceRows(Database database) {
    adjustments = database.table("adjustment");
    lines = database.table("remittance_line");
    providerAdjustments = database.table("provider_adjustment");
  }

  void add(long arrival, RemittanceReceived claim) {
    add(arrival, claim.getAdjustments());
    for (RemittanceLine line : claim.getLines()) {
      add(arrival, line.getAdjustments());
      lines.add(arrival).add(line.getServiceDate()).add(line.getImbalance()).end();
    }
  }

  void add(long arrival, RemittanceAdvised advice) {
    int ordinal = 0;
    for (ProviderAdjustment adjustment : advice.getProviderAdjustments()) {
      providerAdjustments
          .add(arrival)
          .add(++ordinal)
          .add(adjustment.getReasonCode())
          .add(adjustment.getReference())
          .add(adjustment.getAmount().getMinor())
          .end();
    }
  }

  private void add(long arrival, List<ClaimAdjustment> all) {
    for (ClaimAdjustment adjustment : all) {
      adjustments
          .add(arrival)
          .add(adjustment.getGroupCode())
          .add(adjustment.getReasonCode())
          .add(adjustment.getAmount().getMinor())
          .end();
    }
  }

  @Override
  public void close() {
    adjustments.close();
    lines.close();
    providerAdjustments.close();
  }
}
