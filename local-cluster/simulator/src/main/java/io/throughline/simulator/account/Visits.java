package io.throughline.simulator.account;

import io.throughline.simulator.Draws;
import io.throughline.simulator.group.SiteKind;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Draws visits: in a hospital one in five stays overnight, one in four comes in an emergency. */
final class Visits {
  private static final String[] SERVICES = {"MED", "SUR", "CAR", "URO", "PUL"};

  private Visits() {}

  static boolean isInpatient(SiteKind kind, Draws draws) {
    return kind == SiteKind.HOSPITAL && draws.below(5) == 0;
  }

  static Visit draw(SiteKind kind, boolean inpatient, int day, Draws draws) {
    LocalDateTime discharged =
        LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(draws.between(9 * 3600, 18 * 3600));
    boolean emergency = kind == SiteKind.HOSPITAL && !inpatient && draws.below(4) == 0;
    LocalDateTime admitted =
        inpatient
            ? discharged.minusHours(draws.between(20, 140))
            : discharged.minusMinutes(draws.between(15, 180));
    String patientClass = inpatient ? "I" : emergency ? "E" : "O";
    return new Visit(admitted, discharged, patientClass, service(kind, emergency, draws));
  }

  private static String service(SiteKind kind, boolean emergency, Draws draws) {
    if (emergency) {
      return "EMR";
    }
    return switch (kind) {
      case HOSPITAL -> SERVICES[draws.below(SERVICES.length)];
      case CLINIC -> "FAM";
      case DENTAL -> "DEN";
    };
  }
}
