package io.throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.reference.table.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  private static final ReferenceData DATA =
      new MasterData()
          .row(Table.ACCOUNTS, ",cash,,,,,1010,2026-01-01,")
          .row(Table.ACCOUNTS, "2000,cash,,,,,1020,2026-01-01,")
          .row(Table.ACCOUNTS, ",adjustment,,,,,LEAVE,2026-01-01,")
          .row(Table.ACCOUNTS, ",adjustment,CO,,,,4000,2026-01-01,")
          .row(Table.ACCOUNTS, ",adjustment,CO,45,,,4045,2026-01-01,2026-06-30")
          .row(Table.ACCOUNTS, ",adjustment,CO,45,medicare,,4046,2026-01-01,")
          .row(Table.ACCOUNTS, "1000,adjustment,CO,45,medicare,RVH,4047,2026-01-01,")
          .row(Table.ACCOUNTS, ",provider-adjustment,,WO,,,1900,2026-01-01,")
          .data();

  @Test
  void theRowWithTheMostFilledCellsCounts() {
    assertThat(adjustment("CO", "97", "medicare", "LKS", "2000")).contains("4000");
    assertThat(adjustment("CO", "45", "commercial", "LKS", "2000")).isEqualTo(Optional.of("4000"));
    assertThat(adjustment("CO", "45", "medicare", "LKS", "2000")).contains("4046");
    assertThat(adjustment("CO", "45", "medicare", "RVH", "1000")).contains("4047");
    assertThat(adjustment("PI", "45", "medicare", "RVH", "1000")).contains("LEAVE");
    assertThat(adjustment(null, null, null, null, "1000")).contains("LEAVE");
  }

  @Test
  void aMoreSpecificRowCountsOnlyWhileItIsValid() {
    LocalDate last = LocalDate.of(2026, 6, 30);
    AccountKey key = new AccountKey("1000", Purpose.ADJUSTMENT, "CO", "45", "commercial", "RVH");

    assertThat(DATA.account(key, last)).contains(new GlAccount("4045"));
    assertThat(DATA.account(key, last.plusDays(1))).contains(new GlAccount("4000"));
    assertThat(DATA.account(key, LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @Test
  void aPurposeHasAccountsOfItsOwn() {
    assertThat(account(new AccountKey("1000", Purpose.CASH, null, null, "medicare", "RVH")))
        .contains("1010");
    assertThat(account(new AccountKey("2000", Purpose.CASH, null, null, null, null)))
        .contains("1020");
    assertThat(account(new AccountKey("1000", Purpose.RECEIVABLE, null, null, null, null)))
        .isEmpty();
    assertThat(account(new AccountKey("1000", Purpose.PROVIDER_ADJUSTMENT, null, "WO", null, null)))
        .contains("1900");
    assertThat(account(new AccountKey("1000", Purpose.PROVIDER_ADJUSTMENT, null, "FB", null, null)))
        .isEmpty();
  }

  @Test
  void whatIsLeftHasNoAccount() {
    assertThat(new GlAccount("LEAVE").isLeft()).isTrue();
    assertThat(new GlAccount("4045").isLeft()).isFalse();
  }

  private static Optional<String> adjustment(
      String group, String reason, String payerClass, String facility, String company) {
    return account(
        new AccountKey(company, Purpose.ADJUSTMENT, group, reason, payerClass, facility));
  }

  private static Optional<String> account(AccountKey key) {
    return DATA.account(key, DAY).map(GlAccount::number);
  }
}
