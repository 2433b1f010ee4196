package io.throughline.elasticsearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.elasticsearch.search.FoundEntry.Reference;
import io.throughline.elasticsearch.search.FoundTransaction.Claim;
import io.throughline.elasticsearch.search.FoundTransaction.Content;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationsTest {
  private static final Instant NOW = Instant.EPOCH;

  private final Relations relations = new Relations();
  private final FoundTransaction account = transaction("a", "ACCOUNT", "RVH", "4711", null);
  private final FoundTransaction claim = transaction("c", "CLAIM", "NPI1", "A37", "a");
  private final FoundTransaction remittance = transaction("r", "REMITTANCE", "1999", "12345", null);
  private final FoundTransaction namesake = transaction("n", "CLAIM", "NPI2", "A37", null);

  @Test
  void aClaimBelongsToItsAccount() {
    add(account, claim);
    assertThat(relations.relate(List.of(account, claim))).isTrue();
  }

  @Test
  void aNumberOfTwoIssuersRelatesNothing() {
    add(account, claim, namesake);
    relations.add(Entries.fact("c", 1, "e1", NOW, reference("CLAIM_NUMBER", "NPI1", "A37")));
    relations.add(Entries.fact("n", 1, "e2", NOW, reference("CLAIM_NUMBER", "NPI2", "A37")));
    assertThat(relations.relate(List.of(claim, namesake))).isFalse();
  }

  @Test
  void aTraceIsComparedInNormalForm() {
    add(claim, remittance);
    relations.add(
        Entries.fact(
            "c", 1, "e1", NOW, new Reference("PAYMENT_TRACE", "1999", "0012345", "12345")));
    assertThat(relations.relate(List.of(claim, remittance))).isTrue();
  }

  @Test
  void aPayersNumberRelatesNothing() {
    add(claim, namesake);
    relations.add(Entries.fact("c", 1, "e1", NOW, reference("PAYER_CLAIM_NUMBER", "P", "0")));
    relations.add(Entries.fact("n", 1, "e2", NOW, reference("PAYER_CLAIM_NUMBER", "P", "0")));
    assertThat(relations.relate(List.of(claim, namesake))).isFalse();
  }

  @Test
  void aFactThatMovedRelatesWhereItWasAndWhereItIs() {
    add(claim, namesake);
    relations.add(Entries.entry("c", 2, "FACT_MOVED", "e1", NOW, "n"));
    assertThat(relations.relate(List.of(claim, namesake))).isTrue();
  }

  /** Refused of the claim that it names, posted to the one that has it. */
  @Test
  void aCandidateRelatesAllOfWhichItWasSaid() {
    add(claim, namesake);
    relations.add(Entries.candidate("c", "EXCEPTION_OPENED", "e1"));
    assertThat(relations.relate(List.of(claim, namesake))).isFalse();
    relations.add(Entries.candidate("n", "POSTING_VALIDATED", "e1"));
    assertThat(relations.relate(List.of(claim, namesake))).isTrue();
  }

  @Test
  void withoutNumbersNothingIsShared() {
    FoundTransaction one = transaction("x", "CLAIM", null, null, null);
    FoundTransaction other = transaction("y", "CLAIM", null, null, null);
    add(one, other);
    assertThat(relations.relate(List.of(one, other))).isFalse();
  }

  private void add(FoundTransaction... transactions) {
    for (FoundTransaction transaction : transactions) {
      relations.add(transaction);
    }
  }

  private static Reference reference(String kind, String issuer, String raw) {
    return new Reference(kind, issuer, raw, raw);
  }

  private static FoundTransaction transaction(
      String id, String kind, String issuer, String number, String parent) {
    return new FoundTransaction(
        NOW,
        new Identity(id),
        new Content(
            kind,
            issuer,
            number,
            "SUBMITTED",
            "p1",
            null,
            new Claim(number, List.of()),
            null,
            null,
            null,
            null,
            parent,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            0,
            null,
            null));
  }
}
