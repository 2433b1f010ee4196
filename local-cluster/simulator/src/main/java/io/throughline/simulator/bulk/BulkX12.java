package io.throughline.simulator.bulk;

import io.throughline.simulator.Seed;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimSource;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.claim.Submission;
import io.throughline.simulator.party.Cast;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Adjudicator;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.x12.ClaimsWriter;
import io.throughline.simulator.x12.Delimiters;
import io.throughline.simulator.x12.Envelope;
import io.throughline.simulator.x12.RemittancesWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes 837s of numbered claims and 835s that pay them. Claims with equal numbers match each
 * other, so that {@code claims(out, 0, n)} and {@code remittances(out, 0, n)} of equal seeds make
 * whole transactions. Everything balances. Not safe for use by several threads.
 */
public final class BulkX12 {
  /** As many claims as guides advise for one interchange. */
  private static final int CLAIMS_PER_INTERCHANGE = 5_000;

  private static final LocalDate SERVICE = LocalDate.of(2026, 1, 5);
  private static final LocalDate SENT = LocalDate.of(2026, 1, 12);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 26);

  private final ClaimSource source;
  private final Adjudicator adjudicator;
  private int control;

  public BulkX12(Seed seed) {
    this.source = new ClaimSource(seed, new Cast(seed));
    this.adjudicator = new Adjudicator(seed);
  }

  /** Writes the claims of numbers [first, first + count) as 837P, 837I and 837D interchanges. */
  public void claims(OutputStream out, int first, int count) throws IOException {
    ClaimsWriter writer = new ClaimsWriter(out, Delimiters.UNBROKEN);
    for (int from = 0; from < count; from += CLAIMS_PER_INTERCHANGE) {
      List<Claim> claims = numbered(first + from, Math.min(CLAIMS_PER_INTERCHANGE, count - from));
      for (ClaimType type : ClaimType.values()) {
        List<Claim> ofType = claims.stream().filter(claim -> claim.type() == type).toList();
        if (!ofType.isEmpty()) {
          Envelope envelope = envelope("RIVERBEND", "IMAGINARYCH", SENT);
          writer.write(new Submission(type, "B" + envelope.control(), SENT, ofType), envelope);
        }
      }
    }
  }

  /** Writes 835 interchanges that pay the claims of numbers [first, first + count). */
  public void remittances(OutputStream out, int first, int count) throws IOException {
    RemittancesWriter writer = new RemittancesWriter(out, Delimiters.UNBROKEN);
    for (int from = 0; from < count; from += CLAIMS_PER_INTERCHANGE) {
      List<Claim> claims = numbered(first + from, Math.min(CLAIMS_PER_INTERCHANGE, count - from));
      Map<String, List<Claim>> byPayer = new TreeMap<>();
      claims.forEach(
          claim -> byPayer.computeIfAbsent(claim.payer().id(), id -> new ArrayList<>()).add(claim));
      for (List<Claim> toOne : byPayer.values()) {
        Payer payer = toOne.getFirst().payer();
        writer.write(remittances(payer, toOne), envelope(payer.id(), "RIVERBEND", PAID));
      }
    }
  }

  private List<Remittance> remittances(Payer payer, List<Claim> claims) {
    Map<String, List<Adjudication>> byFacility = new TreeMap<>();
    for (Claim claim : claims) {
      byFacility
          .computeIfAbsent(claim.facility().code(), code -> new ArrayList<>())
          .add(adjudicator.pay(claim, adjudicator.payerClaimNumber(claim, SENT, 1)));
    }
    List<Remittance> remittances = new ArrayList<>();
    byFacility.forEach(
        (code, paid) -> {
          Facility facility = paid.getFirst().claim().facility();
          String trace = payer.id() + code + (control + 1);
          remittances.add(Remittance.balanced(payer, facility, trace, PAID, paid, List.of()));
        });
    return remittances;
  }

  private List<Claim> numbered(int first, int count) {
    List<Claim> claims = new ArrayList<>(count);
    for (int number = first; number < first + count; number++) {
      claims.add(source.claim(number, SERVICE, 1));
    }
    return claims;
  }

  private Envelope envelope(String sender, String receiver, LocalDate date) {
    return new Envelope(sender, receiver, date.atTime(18, 30), ++control);
  }
}
