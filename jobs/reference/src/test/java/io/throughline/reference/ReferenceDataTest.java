package io.throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.reference.table.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  @Test
  void aRowIsValidFromItsFirstDayToItsLast() {
    ReferenceData data =
        new MasterData()
            .row(Table.PAYERS, "X1,Old name,commercial,,2026-03-01,2026-06-30")
            .row(Table.PAYERS, "X1,New name,medicaid,,2026-07-01,2026-07-01")
            .data();

    assertThat(name(data, "2026-02-28")).isEmpty();
    assertThat(name(data, "2026-03-01")).contains("Old name");
    assertThat(name(data, "2026-06-30")).contains("Old name");
    assertThat(name(data, "2026-07-01")).contains("New name");
    assertThat(name(data, "2026-07-02")).isEmpty();
  }

  private static Optional<String> name(ReferenceData data, String day) {
    return data.payer("X1", LocalDate.parse(day)).map(Payer::name);
  }

  @Test
  void aRowWithoutALastDayHasNoEnd() {
    ReferenceData data = new MasterData().data();

    assertThat(data.company("1000", LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(data.company("1000", LocalDate.of(2199, 12, 31)))
        .contains(new Company("1000", "Riverview", "USD"));
  }

  @Test
  void payersAndFacilitiesAreFoundByOtherNamesToo() {
    ReferenceData data = new MasterData().data();

    Payer medicare = new Payer("00430", "Medicare", "medicare");
    assertThat(data.payer("00430", DAY)).contains(medicare);
    assertThat(data.payer("CMS", DAY)).contains(medicare);
    assertThat(data.payer("1590000000", DAY)).contains(medicare);
    assertThat(data.payer("0430", DAY)).isEmpty();
    assertThat(data.facility("1000000004", DAY))
        .contains(new Facility("RVH", "Riverview Hospital", "1000"));
  }

  @Test
  void anAliasMayGoToAnotherPayerOnAnotherDay() {
    ReferenceData data =
        new MasterData()
            .row(Table.PAYERS, "A,First,commercial,Z9,2026-01-01,2026-05-31")
            .row(Table.PAYERS, "B,Second,commercial,Z9,2026-06-01,")
            .data();

    assertThat(data.payer("Z9", LocalDate.of(2026, 5, 31))).map(Payer::id).contains("A");
    assertThat(data.payer("Z9", LocalDate.of(2026, 6, 1))).map(Payer::id).contains("B");
  }

  @Test
  void aProviderNeedsNoFacility() {
    ReferenceData data =
        new MasterData()
            .row(Table.PROVIDERS, "1234567893,Group practice,,2026-01-01,")
            .row(Table.PROVIDERS, "123456789,By tax id,RVH,2026-01-01,")
            .data();

    assertThat(data.provider("1234567893", DAY))
        .contains(new Provider("1234567893", "Group practice", null));
    assertThat(data.provider("123456789", DAY)).map(Provider::facility).contains("RVH");
  }

  @Test
  void aServiceLineHasItsOwnCostCenterOrThatOfTheFacility() {
    ReferenceData data =
        new MasterData()
            .row(Table.SERVICE_LINES, "11:A,Inpatient,2026-01-01,")
            .row(Table.COST_CENTERS, "CC-ALL,1000,RVH,,2026-01-01,")
            .row(Table.COST_CENTERS, "CC-IN,1000,RVH,Inpatient,2026-01-01,2026-06-30")
            .data();

    assertThat(data.serviceLine("11:A", DAY)).contains(new ServiceLine("11:A", "Inpatient"));
    LocalDate june = LocalDate.of(2026, 6, 30);
    assertThat(data.costCenter("1000", "RVH", "Inpatient", june)).contains("CC-IN");
    assertThat(data.costCenter("1000", "RVH", "Inpatient", june.plusDays(1))).contains("CC-ALL");
    assertThat(data.costCenter("1000", "RVH", null, june)).contains("CC-ALL");
    assertThat(data.costCenter("2000", "LKS", null, june)).isEmpty();
  }

  @Test
  void aDayIsInItsPeriodAndTheNextOpenOneMayBeLater() {
    ReferenceData data =
        new MasterData()
            .row(Table.PERIODS, "1000,2026-10,2026-10-01,2026-10-31,open")
            .row(Table.PERIODS, "1000,2026-11,2026-11-01,2026-11-30,closed")
            .row(Table.PERIODS, "1000,2026-12,2026-12-01,2026-12-31,open")
            .data();

    LocalDate november = LocalDate.of(2026, 11, 1);
    assertThat(data.period("1000", november.minusDays(1))).map(Period::name).contains("2026-10");
    assertThat(data.period("1000", november))
        .contains(new Period("2026-11", november, LocalDate.of(2026, 11, 30), false));
    assertThat(data.period("1000", LocalDate.of(2027, 1, 1))).isEmpty();
    assertThat(data.period("2000", november)).isEmpty();
    assertThat(data.nextOpen("1000", november)).map(Period::name).contains("2026-12");
    assertThat(data.nextOpen("1000", november.minusDays(1))).map(Period::name).contains("2026-10");
    assertThat(data.nextOpen("1000", LocalDate.of(2026, 1, 1)))
        .map(Period::name)
        .contains("2026-10");
    assertThat(data.nextOpen("1000", LocalDate.of(2027, 1, 1))).isEmpty();
  }

  @Test
  void beforeAnythingIsPublishedNothingIsKnown() {
    ReferenceData none = ReferenceData.none();

    assertThat(none.version()).isEqualTo("none");
    assertThat(none.payer("00430", DAY)).isEmpty();
    assertThat(none.account(new AccountKey("1000", Purpose.CASH, null, null, null, null), DAY))
        .isEmpty();
    assertThat(none.postingPolicy().severity("claim-balance")).isEqualTo(Severity.REFUSE);
    assertThat(ReferenceData.parse(none.content())).isEqualTo(none);
  }
}
