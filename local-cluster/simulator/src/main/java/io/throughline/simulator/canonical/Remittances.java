package io.throughline.simulator.canonical;

import io.throughline.events.ClaimAdjustment;
import io.throughline.events.Dimensions;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.remit.AdjudicatedLine;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Adjustment;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.x12.Evidence;
import java.util.ArrayList;
import java.util.List;

/** RemittanceReceived of the claim payments of an 835, and RemittanceAdvised of the whole. */
public final class Remittances {
  private static final String INTERFACE = "x12.835";

  private final X12Header header;
  private final Tokens tokens;

  /** Of one file. */
  public Remittances(String uri, Settings settings, Tokens tokens) {
    this.header = new X12Header(uri, settings.zone());
    this.tokens = tokens;
  }

  /** The event of a claim payment. */
  public RevenueEvent of(Remittance remittance, Adjudication payment, Evidence evidence) {
    References references =
        new References()
            .add(
                ReferenceKind.PATIENT_CONTROL_NUMBER,
                remittance.payee().npi(),
                payment.claim().number())
            .add(
                ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER,
                remittance.payer().id(),
                payment.payerClaimNumber());
    addPayment(references, remittance, evidence);
    return header.event(
        INTERFACE,
        evidence,
        key(remittance),
        references,
        dimensions(remittance, payment.claim().placeOrBillType()),
        tokens.of(payment.claim().patient().memberId()),
        received(remittance, payment));
  }

  /** The event of the remittance as a whole. */
  public RevenueEvent of(Remittance remittance, Evidence evidence) {
    References references = new References();
    addPayment(references, remittance, evidence);
    return header.event(
        INTERFACE,
        evidence,
        key(remittance),
        references,
        dimensions(remittance, null),
        null,
        advised(remittance));
  }

  private static void addPayment(References references, Remittance remittance, Evidence evidence) {
    references
        .add(ReferenceKind.PAYMENT_TRACE, remittance.payer().originator(), remittance.trace())
        .add(ReferenceKind.BILLING_PROVIDER_NPI, "", remittance.payee().npi())
        .add(ReferenceKind.BILLING_PROVIDER_TAX_ID, "", remittance.payee().taxId());
    X12Header.addEnvelope(references, evidence);
  }

  private static Dimensions dimensions(Remittance remittance, String serviceLine) {
    return new Dimensions(
        null,
        remittance.payer().id(),
        remittance.payer().name(),
        remittance.payee().npi(),
        serviceLine);
  }

  private static String key(Remittance remittance) {
    return remittance.trace()
        + '|'
        + remittance.payer().originator()
        + '|'
        + remittance.date().toEpochDay();
  }

  private static RemittanceReceived received(Remittance remittance, Adjudication payment) {
    RemittanceReceived received = new RemittanceReceived();
    received.setStatusCode(payment.status().code());
    received.setCharge(Dollars.of(payment.charge()));
    received.setPaid(Dollars.of(payment.paid()));
    received.setPatientResponsibility(Dollars.of(payment.patientResponsibility()));
    received.setFilingIndicator(payment.claim().payer().filingIndicator());
    received.setAdjustments(adjustments(payment.adjustments()));
    List<RemittanceLine> lines = new ArrayList<>(payment.lines().size());
    long linesPaid = 0;
    for (AdjudicatedLine line : payment.lines()) {
      lines.add(line(line, lines.size() + 1));
      linesPaid += line.paid();
    }
    received.setLines(lines);
    received.setClaimImbalance(payment.imbalance());
    received.setPatientResponsibilityImbalance(0L);
    received.setLinePaymentImbalance(lines.isEmpty() ? null : payment.paid() - linesPaid);
    received.setPaymentDate(remittance.date());
    return received;
  }

  private static RemittanceLine line(AdjudicatedLine line, int number) {
    return new RemittanceLine(
        number,
        line.service().controlNumber(),
        line.service().procedure(),
        Dollars.of(line.charge()),
        Dollars.of(line.paid()),
        line.service().date(),
        adjustments(line.adjustments()),
        line.imbalance());
  }

  /** In the order in which CAS segments tell them: those of one group together. */
  private static List<ClaimAdjustment> adjustments(List<Adjustment> all) {
    List<ClaimAdjustment> told = new ArrayList<>(all.size());
    for (Adjustment first : all) {
      if (told.stream().noneMatch(known -> known.getGroupCode().equals(first.group()))) {
        for (Adjustment one : all) {
          if (one.group().equals(first.group())) {
            told.add(new ClaimAdjustment(one.group(), one.reason(), Dollars.of(one.amount())));
          }
        }
      }
    }
    return told;
  }

  private static RemittanceAdvised advised(Remittance remittance) {
    RemittanceAdvised advised = new RemittanceAdvised();
    boolean pays = remittance.amount() != 0;
    advised.setHandlingCode(pays ? "I" : "H");
    advised.setAmount(Dollars.of(remittance.amount()));
    advised.setCreditDebit("C");
    advised.setPaymentMethod(pays ? "ACH" : "NON");
    advised.setPaymentDate(remittance.date());
    advised.setProductionDate(remittance.date());
    advised.setClaimCount(remittance.claims().size());
    advised.setClaimPaymentTotal(remittance.claims().stream().mapToLong(Adjudication::paid).sum());
    advised.setProviderAdjustments(
        remittance.providerAdjustments().stream()
            .map(
                one ->
                    new ProviderAdjustment(
                        remittance.payee().npi(),
                        one.reason(),
                        one.reference(),
                        Dollars.of(one.amount())))
            .toList());
    advised.setImbalance(remittance.imbalance());
    return advised;
  }
}
