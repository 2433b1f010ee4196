package io.throughline.simulator.reference;

import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.PlanClass;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.Tellable;
import io.throughline.simulator.party.Cast;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Payer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who keeps books in a history, and who pays.
 *
 * @param places in order of their companies
 * @param payers with the class of each
 * @param first day of the history
 * @param last day of the history
 */
record Books(List<Place> places, List<PayerOfClass> payers, LocalDate first, LocalDate last) {
  private static final int FIRST_COMPANY = 1000;

  /**
   * A facility with books of its own.
   *
   * @param opensOn first day on which it belongs to the group
   */
  record Place(Facility facility, String companyCode, LocalDate opensOn) {}

  /** A payer and its class, e.g. medicare. */
  record PayerOfClass(Payer payer, String payerClass) {}

  static Books of(Tellable history) {
    LocalDate first = history.days().getFirst();
    List<Place> places = new ArrayList<>();
    for (Site site : history.sites()) {
      boolean joinsLater = site.opensOn() > first.toEpochDay();
      places.add(
          new Place(
              site.facility(),
              site.companyCode(),
              joinsLater ? LocalDate.ofEpochDay(site.opensOn()) : first));
    }
    List<PayerOfClass> payers = new ArrayList<>();
    for (HealthPlan plan : history.plans()) {
      payers.add(new PayerOfClass(plan.payer(), word(plan.planClass())));
    }
    return new Books(places, payers, first, history.days().getLast());
  }

  static Books of(Cast cast, LocalDate first, LocalDate last) {
    List<Place> places = new ArrayList<>();
    for (Facility facility : cast.facilities()) {
      String companyCode = Integer.toString(FIRST_COMPANY + places.size());
      places.add(new Place(facility, companyCode, first));
    }
    List<PayerOfClass> payers =
        cast.payers().stream()
            .map(payer -> new PayerOfClass(payer, word(classOf(payer.filingIndicator()))))
            .toList();
    return new Books(places, payers, first, last);
  }

  private static PlanClass classOf(String filingIndicator) {
    for (PlanClass planClass : PlanClass.values()) {
      if (planClass.filingIndicator().equals(filingIndicator)) {
        return planClass;
      }
    }
    return PlanClass.COMMERCIAL;
  }

  /** Class of the payers of such plans. */
  static String word(PlanClass planClass) {
    return planClass.name().toLowerCase(Locale.ROOT);
  }
}
