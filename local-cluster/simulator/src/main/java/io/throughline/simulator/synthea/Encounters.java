package io.throughline.simulator.synthea;

import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedBill;
import io.throughline.simulator.recorded.RecordedPayment;
import io.throughline.simulator.recorded.RecordedSource.Context;
import io.throughline.simulator.recorded.RecordedVisit;
import io.throughline.simulator.recorded.Row;
import io.throughline.simulator.recorded.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a visit of an encounter with its claims and their transactions. */
final class Encounters {
  private static final Comparator<Row> BY_CHARGE =
      Comparator.comparing((Row row) -> row.whole("CHARGEID", 0))
          .thenComparing(row -> row.text("ID"));

  private final SyntheaParties parties;
  private final Context context;
  private final Reckoning reckoning;
  private long ordinal;

  Encounters(SyntheaParties parties, Context context) {
    this.parties = parties;
    this.context = context;
    this.reckoning = context.reckoning();
  }

  void tell(List<Row> encounters, List<Row> claims, List<Row> transactions) throws IOException {
    transactions.forEach(row -> Money.of(row).read(reckoning));
    for (int i = 0; i < claims.size() + encounters.size(); i++) {
      reckoning.other(0);
    }
    if (encounters.isEmpty()) {
      claims.forEach(row -> reckoning.left(Leftover.CLAIM_WITHOUT_ENCOUNTER, 0));
      leave(transactions, Leftover.TRANSACTION_WITHOUT_CLAIM);
      return;
    }
    encounters.stream().skip(1).forEach(row -> reckoning.left(Leftover.DUPLICATE_ENCOUNTER, 0));
    context.visits().visit(visit(encounters.getFirst(), claims, transactions));
  }

  private void leave(List<Row> transactions, Leftover reason) {
    transactions.forEach(row -> Money.of(row).leave(reckoning, reason));
  }

  private RecordedVisit visit(Row encounter, List<Row> claims, List<Row> transactions) {
    Map<String, List<Row>> byClaim = new LinkedHashMap<>();
    transactions.stream()
        .sorted(BY_CHARGE)
        .forEach(
            row -> byClaim.computeIfAbsent(row.text("CLAIMID"), id -> new ArrayList<>()).add(row));
    Setting setting = Setting.of(encounter.text("ENCOUNTERCLASS"));
    // All claims of an encounter name the same insurer; the first speaks for them.
    HealthPlan plan =
        parties.plan(claims.isEmpty() ? "" : claims.getFirst().text("PRIMARYPATIENTINSURANCEID"));
    List<RecordedBill> bills = new ArrayList<>();
    List<RecordedPayment> payments = new ArrayList<>();
    for (Row claim : claims) {
      List<Row> rows = byClaim.remove(claim.text("Id"));
      if (rows != null) {
        ClaimRows parts =
            new ClaimRows(claim, setting, !parties.isSelfPay(plan), context.zone(), reckoning);
        parts.read(rows);
        parts.add(bills, payments);
      }
    }
    byClaim.values().forEach(rows -> leave(rows, Leftover.TRANSACTION_WITHOUT_CLAIM));
    return new RecordedVisit(
        ++ordinal,
        parties.site(encounter.text("ORGANIZATION")),
        plan.index(),
        Visitor.number("synthea", encounter.text("PATIENT")),
        Times.local(encounter, "START", context.zone()).toString(),
        Times.local(encounter, "STOP", context.zone()).toString(),
        setting.patientClass(),
        setting.hospitalService(),
        bills,
        payments);
  }
}
