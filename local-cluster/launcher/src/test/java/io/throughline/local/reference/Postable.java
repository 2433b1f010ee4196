package io.throughline.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ClaimAdjustment;
import io.throughline.events.Dimensions;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.reference.AccountKey;
import io.throughline.reference.Facility;
import io.throughline.reference.Payer;
import io.throughline.reference.Purpose;
import io.throughline.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks up all that postings of remittances need, and counts what was found. */
final class Postable {
  private final ReferenceData data;

  /** Accounts by purpose, group and reason. */
  final Map<String, String> accounts = new TreeMap<>();

  int payments;

  Postable(ReferenceData data) {
    this.data = data;
  }

  void see(RevenueEvent event) {
    Dimensions by = event.getDimensions();
    if (by.getFacility() != null) {
      assertThat(data.facility(by.getFacility(), LocalDate.of(2026, 6, 1)))
          .as(by.getFacility())
          .isPresent();
    }
    if (event.getMilestone() instanceof RemittanceReceived received) {
      received(by, received);
    } else if (event.getMilestone() instanceof RemittanceAdvised advised) {
      advised(by, advised);
    }
  }

  private void received(Dimensions by, RemittanceReceived received) {
    payments++;
    LocalDate day = received.getPaymentDate();
    assertThat(data.serviceLine(by.getServiceLine(), day)).as(by.getServiceLine()).isPresent();
    account(by, day, Purpose.CASH, null, null);
    account(by, day, Purpose.RECEIVABLE, null, null);
    List<ClaimAdjustment> adjustments = new ArrayList<>(received.getAdjustments());
    for (RemittanceLine line : received.getLines()) {
      adjustments.addAll(line.getAdjustments());
    }
    adjustments.forEach(
        one ->
            account(
                by,
                day,
                one.getGroupCode().equals("PR") ? Purpose.PATIENT_RECEIVABLE : Purpose.ADJUSTMENT,
                one.getGroupCode(),
                one.getReasonCode()));
  }

  private void advised(Dimensions by, RemittanceAdvised advised) {
    for (ProviderAdjustment one : advised.getProviderAdjustments()) {
      account(by, advised.getPaymentDate(), Purpose.PROVIDER_ADJUSTMENT, null, one.getReasonCode());
    }
  }

  private void account(Dimensions by, LocalDate day, Purpose purpose, String group, String reason) {
    Payer payer = data.payer(by.getPayer(), day).orElseThrow();
    String place = data.provider(by.getBillingProvider(), day).orElseThrow().facility();
    Facility facility = data.facility(place, day).orElseThrow();
    String company = facility.companyCode();
    assertThat(data.company(company, day)).map(found -> found.currency()).contains("USD");
    assertThat(data.costCenter(company, facility.id(), null, day)).isPresent();
    assertThat(data.period(company, day)).as("period of " + day).isPresent();
    AccountKey key =
        new AccountKey(company, purpose, group, reason, payer.payerClass(), facility.id());
    accounts.put(
        purpose.word() + " " + group + " " + reason, data.account(key, day).orElseThrow().number());
  }
}
