package io.throughline.simulator.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.JournalTransferred;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RefundInitiated;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.rate.Rates;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Without faults every cent is found again, counted from the events alone. */
class MoneyTest {
  static Told told;

  @BeforeAll
  static void tell() throws Exception {
    Rates rates =
        Rates.with(
            Map.of(
                "split",
                0.1,
                "correction",
                0.1,
                "replacement",
                0.1,
                "void",
                0.1,
                "takeback",
                0.1,
                "interest",
                0.5,
                "refund",
                0.2,
                "line-denial",
                0.0,
                "journal-rejection",
                0.2));
    told = Told.of(Told.history(5, Profile.HOSPITAL, 3, rates), 2);
  }

  @Test
  void whatIsChargedIsPaidOrAdjustedInTheEnd() {
    Map<String, Long> open = new TreeMap<>();
    for (RevenueEvent event : told.events) {
      String account = account(event);
      switch (event.getMilestone()) {
        case ChargeApproved e -> open.merge(account, e.getAmount().getMinor(), Long::sum);
        case PaymentPosted e -> open.merge(account, -e.getAmount().getMinor(), Long::sum);
        case AdjustmentBooked e -> open.merge(account, -e.getAmount().getMinor(), Long::sum);
        case RefundInitiated e -> open.merge(account, e.getAmount().getMinor(), Long::sum);
        default -> {
          // about no account's balance
        }
      }
    }
    open.keySet().removeIf(account -> account.endsWith("UNAPPLIED"));
    assertThat(open)
        .hasSizeGreaterThan(300)
        .allSatisfy((account, cents) -> assertThat(cents).isZero());
  }

  @Test
  void eachRemittanceIsItsClaimsLessItsAdjustments() {
    Map<String, Long> claims = sums(RemittanceReceived.class, e -> e.getPaid().getMinor());
    int remittances = 0;
    for (RevenueEvent event : told.events) {
      if (event.getMilestone() instanceof RemittanceAdvised advised) {
        remittances++;
        long adjusted =
            advised.getProviderAdjustments().stream()
                .map(ProviderAdjustment::getAmount)
                .mapToLong(amount -> amount.getMinor())
                .sum();
        assertThat(advised.getAmount().getMinor())
            .isNotNegative()
            .isEqualTo(claims.getOrDefault(trace(event), 0L) - adjusted);
        assertThat(advised.getImbalance()).isZero();
      }
    }
    assertThat(remittances).isGreaterThan(100);
  }

  @Test
  void eachRemittanceIsSettledAndPostedToTheCent() {
    Map<String, Long> advised = sums(RemittanceAdvised.class, e -> e.getAmount().getMinor());
    Map<String, Long> settled = sums(PaymentSettled.class, e -> e.getAmount().getMinor());
    Map<String, Long> posted = sums(PaymentPosted.class, e -> e.getAmount().getMinor());
    posted.remove("");
    Map<String, Long> paying = new HashMap<>(advised);
    paying.values().removeIf(cents -> cents == 0);
    posted.values().removeIf(cents -> cents == 0);
    assertThat(settled).isEqualTo(paying);
    assertThat(posted).isEqualTo(paying);
  }

  @Test
  void eachDepositIsInTheLedgerToTheCent() {
    Map<String, Long> posted = new HashMap<>();
    Map<String, Long> booked = new HashMap<>();
    for (RevenueEvent event : told.events) {
      String batch = first(event, ReferenceKind.DEPOSIT_BATCH);
      if (event.getMilestone() instanceof PaymentPosted e) {
        posted.merge(batch, e.getAmount().getMinor(), Long::sum);
      } else if (event.getMilestone() instanceof JournalTransferred e) {
        booked.merge(batch, e.getAmount().getMinor(), Long::sum);
      }
    }
    posted.values().removeIf(cents -> cents == 0);
    assertThat(booked).hasSizeGreaterThan(100).isEqualTo(posted);
  }

  private static <T> Map<String, Long> sums(Class<T> milestone, Function<T, Long> cents) {
    Map<String, Long> sums = new HashMap<>();
    for (RevenueEvent event : told.events) {
      if (milestone.isInstance(event.getMilestone())) {
        sums.merge(trace(event), cents.apply(milestone.cast(event.getMilestone())), Long::sum);
      }
    }
    return sums;
  }

  private static String trace(RevenueEvent event) {
    return first(event, ReferenceKind.PAYMENT_TRACE);
  }

  private static String account(RevenueEvent event) {
    return event.getDimensions().getFacility() + first(event, ReferenceKind.ACCOUNT_NUMBER);
  }

  private static String first(RevenueEvent event, ReferenceKind kind) {
    return event.getReferences().stream()
        .filter(reference -> reference.getKind() == kind)
        .map(Reference::getRaw)
        .findFirst()
        .orElse("");
  }
}
