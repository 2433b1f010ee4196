package io.throughline.revenue;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ClaimLine;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.Dimensions;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Canonical events as ingest makes them, from a seed: the history of each claim is a function of
 * the seed and its number. Four events a claim: submission, the clearinghouse's and the payer's
 * acknowledgement, remittance. One claim in ten is denied, one in twenty reversed and corrected in
 * two more events, one in fifty unbalanced.
 */
public final class ClaimEvents {
  /** Events of {@link #step}. */
  public static final int STEPS = 4;

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final long DAY = 86_400;
  private static final int CLAIMS_PER_FILE = 500;
  private static final Sha256 HASH = new Sha256(new byte[32]);

  private final long seed;

  public ClaimEvents(long seed) {
    this.seed = seed;
  }

  /** What the amounts of a claim are. */
  private record Amounts(long charge, long paid, long patient, boolean denied, long off) {
    long cut() {
      return charge - paid - patient - off;
    }
  }

  /** All events of a claim, in the order in which they happen. */
  public List<RevenueEvent> history(long claim) {
    List<RevenueEvent> events = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      events.add(step(claim, step));
    }
    if (!amounts(claim).denied() && random(claim, 9).nextInt(20) == 0) {
      Amounts amounts = amounts(claim);
      long less = amounts.paid() / 2;
      Amounts corrected =
          new Amounts(amounts.charge(), less, amounts.patient(), false, amounts.off());
      events.add(remittance(claim, "reversal", "22", 40, -1, amounts));
      events.add(remittance(claim, "correction", "1", 40, 1, corrected));
    }
    return events;
  }

  /** One of the first four events of a claim. */
  public RevenueEvent step(long claim, int step) {
    return switch (step) {
      case 0 -> submission(claim);
      case 1 -> acknowledgement(claim, "clearinghouse", "A1", 1);
      case 2 -> acknowledgement(claim, "payer", "A2", 2);
      default -> remittance(claim, "remittance", "1", 14, 1, amounts(claim));
    };
  }

  private Amounts amounts(long claim) {
    SplittableRandom random = random(claim, 1);
    long charge = 50_00 + random.nextInt(2_000_00);
    if (random.nextInt(10) == 0) {
      return new Amounts(charge, 0, 0, true, 0);
    }
    long patient = random.nextInt((int) charge / 5);
    long paid = random.nextInt((int) (charge - patient));
    return new Amounts(charge, paid, patient, false, random.nextInt(50) == 0 ? 1_00 : 0);
  }

  private RevenueEvent submission(long claim) {
    long charge = amounts(claim).charge();
    LocalDate served = LocalDate.ofInstant(at(claim, -3), ZoneOffset.UTC);
    return event(claim, "submission", "x12.837P", "CLM", 0)
        .setMilestone(
            ClaimSubmitted.newBuilder()
                .setClaimType(ClaimType.PROFESSIONAL)
                .setFrequencyCode("1")
                .setFacilityCode("11:B")
                .setPayerResponsibility("P")
                .setCharge(money(charge))
                .setLineImbalance(0L)
                .setServiceFrom(served)
                .setPurposeCode("CH")
                .setLines(
                    List.of(
                        new ClaimLine("1", "L1", "99213", null, money(charge / 2), served),
                        new ClaimLine(
                            "2", "L2", "85025", null, money(charge - charge / 2), served)))
                .build())
        .build();
  }

  private RevenueEvent acknowledgement(long claim, String from, String category, int day) {
    return event(claim, from, "x12.277CA", "TRN", day)
        .setMilestone(
            new ClaimAcknowledged(
                AcknowledgementLevel.CLAIM,
                AcknowledgementOutcome.ACCEPTED,
                category,
                "20",
                money(amounts(claim).charge())))
        .build();
  }

  private RevenueEvent remittance(
      long claim, String name, String status, int day, int sign, Amounts amounts) {
    LocalDate served = LocalDate.ofInstant(at(claim, -3), ZoneOffset.UTC);
    ClaimAdjustment cut =
        new ClaimAdjustment("CO", amounts.denied() ? "50" : "45", money(sign * amounts.cut()));
    ClaimAdjustment share = new ClaimAdjustment("PR", "2", money(sign * amounts.patient()));
    long half = amounts.charge() / 2;
    return event(claim, name, "x12.835", "CLP", day)
        .setMilestone(
            RemittanceReceived.newBuilder()
                .setStatusCode(status)
                .setCharge(money(sign * amounts.charge()))
                .setPaid(money(sign * amounts.paid()))
                .setPatientResponsibility(money(sign * amounts.patient()))
                .setFilingIndicator("12")
                .setLines(
                    List.of(
                        line(1, sign * half, List.of(cut), served),
                        line(2, sign * (amounts.charge() - half), List.of(share), served)))
                .setClaimImbalance(sign * amounts.off())
                .setPaymentDate(LocalDate.ofInstant(at(claim, day), ZoneOffset.UTC))
                .build())
        .build();
  }

  private static RemittanceLine line(
      int number, long charge, List<ClaimAdjustment> adjustments, LocalDate served) {
    long cut = adjustments.stream().mapToLong(cas -> cas.getAmount().getMinor()).sum();
    return new RemittanceLine(
        number, "L" + number, "99213", money(charge), money(charge - cut), served, adjustments, 0L);
  }

  private RevenueEvent.Builder event(long claim, String name, String format, String tag, int day) {
    String number = "PCN%08d".formatted(claim);
    String payer = "%05d".formatted(60_000 + claim % 7);
    String provider = "%010d".formatted(1_000_000_000L + claim % 97);
    long place = claim % CLAIMS_PER_FILE;
    List<Reference> references = new ArrayList<>();
    references.add(
        new Reference(ReferenceKind.PATIENT_CONTROL_NUMBER, provider, number, "PCN" + claim));
    references.add(new Reference(ReferenceKind.BILLING_PROVIDER_NPI, "", provider, provider));
    references.add(
        new Reference(ReferenceKind.INTERCHANGE_CONTROL_NUMBER, "ZZ:A", "000000905", "905"));
    if (day > 1) {
      references.add(
          new Reference(
              ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER,
              payer,
              "ICN2026%08d".formatted(claim),
              "ICN2026" + claim));
    }
    return RevenueEvent.newBuilder()
        .setEventId(NameUuid.of("event", Long.toString(seed), number, name).toString())
        .setOccurredAt(at(claim, day))
        .setRecordedAt(at(claim, day).plusMillis(3_723_004 + place))
        .setSource(
            new Source(
                "ZZ:SENDER",
                format,
                "file:///data/inbox/%s/%05d-%s.edi"
                    .formatted(format, claim / CLAIMS_PER_FILE, name),
                new Position(700 + place * 900, 880L, 1, 1, 1, 11 + place * 12, tag),
                HASH,
                "x12-1"))
        .setReferences(references)
        .setDimensions(
            Dimensions.newBuilder()
                .setPayer(payer)
                .setPayerName("PAYER " + claim % 7)
                .setBillingProvider(provider)
                .setFacility(provider)
                .setServiceLine("11:B")
                .build())
        .setPatientToken("%064x".formatted(claim * 31));
  }

  private static Instant at(long claim, int day) {
    return START.plusSeconds(day * DAY + (claim % 40_000) * 2);
  }

  private SplittableRandom random(long claim, int use) {
    return new SplittableRandom((seed * 31 + claim) * 17 + use);
  }

  private static Money money(long minor) {
    return new Money(minor, "USD");
  }
}
