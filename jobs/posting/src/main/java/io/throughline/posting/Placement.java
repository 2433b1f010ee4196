package io.throughline.posting;

import io.throughline.reference.Company;
import io.throughline.reference.Facility;
import io.throughline.reference.Payer;
import io.throughline.reference.Period;
import io.throughline.reference.Provider;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.ServiceLine;
import io.throughline.transaction.Statement;
import io.throughline.transaction.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Where a candidate is booked: the rows of master data that are valid on its day. What is not found
 * is empty, and its rule says so.
 */
final class Placement {
  private final ReferenceData reference;
  private final Source source;
  private final Map<String, String> corrections;
  private final LocalDate day;
  private final String payerId;
  private final String facilityId;
  private final String serviceCode;
  private final Optional<Payer> payer;
  private final Optional<Provider> provider;
  private final Optional<Facility> facility;
  private final Optional<ServiceLine> serviceLine;
  private final Optional<Company> company;
  private final Optional<String> costCenter;
  private final Optional<Period> period;

  /**
   * @param verdict of the claim; null when there is none
   * @param advice null while there is none
   */
  Placement(
      ReferenceData reference,
      Source source,
      Verdict verdict,
      Statement.Advice advice,
      Map<String, String> corrections) {
    this.reference = reference;
    this.source = source;
    this.corrections = corrections;
    this.day = day(advice);
    this.payerId = namedPayer();
    this.payer = payerId == null ? Optional.empty() : reference.payer(payerId, day);
    this.provider = reference.provider(source.provider(), day);
    this.facilityId = facilityId(verdict);
    this.facility = facilityId == null ? Optional.empty() : reference.facility(facilityId, day);
    this.serviceCode = serviceCode(verdict);
    this.serviceLine =
        serviceCode == null ? Optional.empty() : reference.serviceLine(serviceCode, day);
    this.company = companyCode().flatMap(code -> reference.company(code, day));
    this.costCenter = findCostCenter();
    this.period = company.flatMap(this::findPeriod);
  }

  private LocalDate day(Statement.Advice advice) {
    String corrected = corrections.get(Directive.POSTING_DATE);
    if (corrected != null) {
      try {
        return LocalDate.parse(corrected);
      } catch (DateTimeException e) {
        return paymentDay(advice);
      }
    }
    return paymentDay(advice);
  }

  private LocalDate paymentDay(Statement.Advice advice) {
    if (source.detail() != null && source.detail().paymentDay() != Statement.NO_DATE) {
      return LocalDate.ofEpochDay(source.detail().paymentDay());
    }
    if (advice != null && advice.paymentDay() != Statement.NO_DATE) {
      return LocalDate.ofEpochDay(advice.paymentDay());
    }
    Instant occurred = Instant.EPOCH.plus(source.fact().occurredAt(), ChronoUnit.MICROS);
    return LocalDate.ofInstant(occurred, reference.postingPolicy().timeZone());
  }

  private String namedPayer() {
    String corrected = corrections.get(Directive.PAYER);
    if (corrected != null) {
      return corrected;
    }
    String named = source.fact().parties().payer();
    if ((named == null || named.isEmpty()) && source.fact().references().trace() != null) {
      return source.fact().references().trace().issuer();
    }
    return named;
  }

  private String facilityId(Verdict verdict) {
    String corrected = corrections.get(Directive.FACILITY);
    if (corrected != null) {
      return corrected;
    }
    if (verdict != null && verdict.facility() != null) {
      return verdict.facility();
    }
    String named = source.fact().parties().facility();
    return named != null ? named : provider.map(Provider::facility).orElse(null);
  }

  private String serviceCode(Verdict verdict) {
    String corrected = corrections.get(Directive.SERVICE_LINE);
    if (corrected != null) {
      return corrected;
    }
    return verdict != null && verdict.serviceLine() != null
        ? verdict.serviceLine()
        : source.fact().parties().serviceLine();
  }

  /** The company that is named, in master data or not. */
  Optional<String> companyCode() {
    String corrected = corrections.get(Directive.COMPANY);
    return corrected != null ? Optional.of(corrected) : facility.map(Facility::companyCode);
  }

  private Optional<String> findCostCenter() {
    String corrected = corrections.get(Directive.COST_CENTER);
    if (corrected != null || company.isEmpty() || facility.isEmpty()) {
      return Optional.ofNullable(corrected);
    }
    return reference.costCenter(
        company.get().code(),
        facility.get().id(),
        serviceLine.map(ServiceLine::name).orElse(null),
        day);
  }

  private Optional<Period> findPeriod(Company of) {
    Optional<Period> own = reference.period(of.code(), day).filter(Period::open);
    return own.isPresent() || !reference.postingPolicy().movesToNextOpenPeriod()
        ? own
        : reference.nextOpen(of.code(), day);
  }

  /** By which rows are chosen. */
  LocalDate day() {
    return day;
  }

  /** The day in the period that is open: the day itself, or the first one of a later period. */
  LocalDate postingDay() {
    LocalDate first = period.map(Period::firstDay).orElse(day);
    return first.isAfter(day) ? first : day;
  }

  /** How the payer is named; null when it is not. */
  String payerId() {
    return payerId;
  }

  String facilityId() {
    return facilityId;
  }

  String serviceCode() {
    return serviceCode;
  }

  Optional<Payer> payer() {
    return payer;
  }

  Optional<Provider> provider() {
    return provider;
  }

  Optional<Facility> facility() {
    return facility;
  }

  Optional<ServiceLine> serviceLine() {
    return serviceLine;
  }

  Optional<Company> company() {
    return company;
  }

  Optional<String> costCenter() {
    return costCenter;
  }

  Optional<Period> period() {
    return period;
  }
}
