package io.throughline.simulator.account;

import io.throughline.simulator.Draws;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.claim.Frequency;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.claim.Services;
import io.throughline.simulator.group.SiteKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes the first claim of an account. */
final class Bill {
  /** Account number and ordinal of the bill. */
  private static final String FIRST = "-01";

  private Bill() {}

  static Claim of(DrawnAccount account, Draws draws, SplittableRandom chance) {
    SiteKind kind = account.panel().site().kind();
    boolean inpatient = account.visit().patientClass().equals("I");
    ClaimType type = type(kind, inpatient, draws);
    int least = account.course().turn() == Turn.SPLIT ? 2 : 1;
    LocalDate from = account.visit().admittedAt().toLocalDate();
    List<ServiceLine> lines = Services.draw(type, from, least, chance);
    return new Claim(
        type,
        account.number() + FIRST,
        Frequency.ORIGINAL,
        account.panel().site().facility(),
        account.panel().plan().payer(),
        account.patient(),
        placeOrBillType(kind, type, inpatient),
        type == ClaimType.DENTAL ? "K0262" : "J0190",
        inpatient ? overStay(lines, from, account.serviceDate()) : lines,
        Optional.empty(),
        Optional.empty());
  }

  /** Hospital bills are institutional but for one in three of those of outpatients. */
  private static ClaimType type(SiteKind kind, boolean inpatient, Draws draws) {
    return switch (kind) {
      case HOSPITAL ->
          !inpatient && draws.below(3) == 0 ? ClaimType.PROFESSIONAL : ClaimType.INSTITUTIONAL;
      case CLINIC -> ClaimType.PROFESSIONAL;
      case DENTAL -> ClaimType.DENTAL;
    };
  }

  /** Inpatient (11) or outpatient (13) hospital bill; outpatient hospital (22) or office (11). */
  private static String placeOrBillType(SiteKind kind, ClaimType type, boolean inpatient) {
    if (type == ClaimType.INSTITUTIONAL) {
      return inpatient ? "11" : "13";
    }
    return kind == SiteKind.HOSPITAL ? "22" : "11";
  }

  /** Spreads services from admission to discharge. */
  private static List<ServiceLine> overStay(List<ServiceLine> lines, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    List<ServiceLine> spread = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      spread.add(lines.get(i).on(from.plusDays(i * days / Math.max(1, lines.size() - 1))));
    }
    return spread;
  }
}
