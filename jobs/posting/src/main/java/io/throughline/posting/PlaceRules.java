package io.throughline.posting;

import io.throughline.reference.Company;
import io.throughline.reference.Facility;
import io.throughline.reference.Payer;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.ServiceLine;

/** Whether master data say where a candidate is booked. */
final class PlaceRules {
  private final Source source;
  private final Placement place;
  private final ReferenceData reference;
  private final Unmet unmet;

  PlaceRules(Source source, Placement place, ReferenceData reference, Unmet unmet) {
    this.source = source;
    this.place = place;
    this.reference = reference;
    this.unmet = unmet;
  }

  /**
   * Holds the candidate against them, and gives its entry; null when there is no company to book it
   * in.
   *
   * @throws ArithmeticException when its amounts are beyond 64 bits
   */
  Entry judge() {
    parties();
    return entry();
  }

  private void parties() {
    String day = place.day().toString();
    if (place.payer().isEmpty()) {
      String id = Reason.named(place.payerId());
      unmet.found(
          Reason.missing(
              PostingRule.PAYER_KNOWN,
              "N1*PR",
              "payers " + id,
              "Payer %s is not in payers on %s".formatted(id, day)));
    }
    if (place.provider().isEmpty()) {
      String id = Reason.named(source.provider());
      unmet.found(
          Reason.missing(
              PostingRule.PAYEE_KNOWN,
              "N1*PE",
              "providers " + id,
              "Provider %s is not in providers on %s".formatted(id, day)));
    }
  }

  /** Null when there is no company to book it in. */
  private Entry entry() {
    if (place.facility().isEmpty()) {
      unmet.must(incomplete("facilities", place.facilityId(), "facility"));
    }
    if (place.serviceCode() != null && place.serviceLine().isEmpty()) {
      unmet.found(incomplete("service-lines", place.serviceCode(), "service line"));
    }
    if (place.company().isEmpty()) {
      place.companyCode().ifPresent(code -> unmet.must(incomplete("companies", code, "company")));
      return null;
    }
    Company company = place.company().get();
    if (place.costCenter().isEmpty() && place.facility().isPresent()) {
      unmet.found(
          incomplete(
              "cost-centers",
              "%s %s %s"
                  .formatted(
                      company.code(),
                      place.facility().map(Facility::id).orElse(""),
                      place.serviceLine().map(ServiceLine::name).orElse("any")),
              "cost center"));
    }
    if (!company.currency().equals(source.fact().currency())) {
      unmet.found(
          Reason.of(
              PostingRule.CURRENCY,
              source.entry() == null ? "CLP" : "PLB",
              "Amounts are in %s, company %s books in %s"
                  .formatted(source.fact().currency(), company.code(), company.currency())));
    }
    if (place.period().isEmpty()) {
      unmet.must(
          Reason.missing(
              PostingRule.PERIOD_OPEN,
              null,
              "periods %s %s".formatted(company.code(), place.day()),
              "Company %s has no open period for %s".formatted(company.code(), place.day())));
    }
    Entry entry = Entry.of(source, reference, place, company.code());
    for (String row : entry.unmapped()) {
      unmet.must(
          Reason.missing(
              PostingRule.ACCOUNT_MAPPED,
              source.entry() == null ? "CAS" : "PLB",
              row,
              "No account for %s of company %s, payer class %s on %s"
                  .formatted(
                      row,
                      company.code(),
                      place.payer().map(Payer::payerClass).orElse("unknown"),
                      place.day())));
    }
    return entry;
  }

  private Reason incomplete(String table, String id, String what) {
    return id == null
        ? Reason.healing(
            PostingRule.DIMENSIONS_COMPLETE, null, "No %s is named by claim or 835".formatted(what))
        : Reason.missing(
            PostingRule.DIMENSIONS_COMPLETE,
            null,
            table + " " + id,
            "%s has no %s on %s".formatted(table, id, place.day()));
  }
}
