package io.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.FindingStatus;
import io.throughline.events.TransactionKind;
import io.throughline.simulator.check.TruthReport.Counts;
import io.throughline.simulator.check.TruthReport.FaultAndRule;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small truth, what is published of it when all is right, and each kind of wrong. */
class TruthCheckTest {
  private static final Instant CLOCK = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir Path folder;

  private final SmallWorld world = new SmallWorld();

  @BeforeEach
  void write() throws Exception {
    world.write(folder);
  }

  private TruthReport compare() throws Exception {
    return compare(CLOCK);
  }

  private TruthReport compare(Instant clock) throws Exception {
    return TruthCheck.of(folder).compare(world.published(), clock);
  }

  @Test
  void whatIsRightHasNoDifferences() throws Exception {
    TruthReport report = compare();
    assertThat(report.differences()).as(report.toString()).isEmpty();
    assertThat(report.memberships()).isEqualTo(5);
    assertThat(report.accounts()).isEqualTo(3);
    Counts overdue = report.rules().get(new FaultAndRule("-", "remittance-overdue"));
    assertThat(overdue.expected()).isEqualTo(1);
    assertThat(overdue.found()).isEqualTo(1);
    assertThat(report.untied())
        .containsExactly(
            "CLAIM 1111111111|SHARED: accounts [QAA|2, QAA|3] named",
            "CLAIM 1111111111|NOBODY: no account named");
    assertThat(report.toString())
        .contains("remittance-overdue")
        .contains("facts of 5 of 5 transactions, money of 3 of 3 accounts right")
        .contains("0 differences");
  }

  @Test
  void aFactThatIsNotThere() throws Exception {
    world.lineage.removeIf(entry -> entry.getEventId().equals("charge1"));
    assertThat(compare().differences())
        .containsExactly("CLAIM QAA|1 lacks 1 of its 5 facts: charge1");
  }

  @Test
  void aFactAtTheWrongPlace() throws Exception {
    world.fact(TransactionKind.ACCOUNT, "QAA", "2", "charge1", "ChargeApproved");
    assertThat(compare().differences())
        .containsExactly("CLAIM QAA|2 has 1 facts that are not its own: charge1");
  }

  @Test
  void aFactThatMovedOnIsNoLongerThere() throws Exception {
    world.fact(TransactionKind.ACCOUNT, "QAA", "2", "charge1", "ChargeApproved");
    world.moved(TransactionKind.ACCOUNT, "QAA", "2", "charge1", "ChargeApproved");
    assertThat(compare().differences()).isEmpty();
  }

  @Test
  void whatADepositWasToldOfLivesElsewhere() throws Exception {
    world.fact(TransactionKind.DEPOSIT, "PA", "DBT1", "posted1", "PaymentPosted");
    assertThat(compare().differences()).isEmpty();
  }

  @Test
  void aClaimThatStandsAloneThoughItNeedNot() throws Exception {
    world.state(TransactionKind.CLAIM, "1111111111", "C1").setParentId(null);
    assertThat(compare().differences())
        .containsExactly(
            "CLAIM 1111111111|C1 stands alone; events tie it to account QAA|1",
            "CLAIM QAA|1 lacks 3 of its 5 facts: accepted1, decided1, sent1");
  }

  @Test
  void aTransactionThatNobodyKnows() throws Exception {
    world.transaction(TransactionKind.ACCOUNT, "QAA", "9", null);
    world.fact(TransactionKind.ACCOUNT, "QAA", "9", "charge1", "ChargeApproved");
    assertThat(compare().differences())
        .containsExactly("nothing in the truth is like ACCOUNT QAA|9");
  }

  @Test
  void moneyThatIsOffByACent() throws Exception {
    world.state(TransactionKind.ACCOUNT, "QAA", "1").setOutstanding(1);
    assertThat(compare().differences())
        .containsExactly(
            "account QAA|1: charge, paid, adjusted, open are 10000, 8000, 2000, 1 cents,"
                + " must be 10000, 8000, 2000, 0");
  }

  @Test
  void anAccountThatWasNotPublished() throws Exception {
    world.transactions.remove(world.state(TransactionKind.ACCOUNT, "QAA", "1"));
    assertThat(compare().differences()).anyMatch(one -> one.startsWith("account QAA|1: charge"));
  }

  @Test
  void aFindingThatIsMissing() throws Exception {
    world.findings.remove(world.finding("remittance-overdue"));
    TruthReport report = compare();
    assertThat(report.differences())
        .containsExactly(
            "remittance-overdue of CLAIM QAA|1 about event accepted1:"
                + " must stand and does not (fault -)");
    assertThat(report.rules().get(new FaultAndRule("-", "remittance-overdue")).missing())
        .isEqualTo(1);
  }

  @Test
  void aFindingThatWasWithdrawnIsMissing() throws Exception {
    world.finding("remittance-overdue").setStatus(FindingStatus.WITHDRAWN);
    assertThat(compare().differences()).anyMatch(one -> one.contains("must stand and does not"));
  }

  @Test
  void aFindingAboutAnotherFact() throws Exception {
    world.finding("remittance-overdue").setSubject("sent1");
    TruthReport report = compare();
    Counts counts = report.rules().get(new FaultAndRule("-", "remittance-overdue"));
    assertThat(counts.missing()).isEqualTo(1);
    assertThat(counts.extra()).isEqualTo(1);
  }

  @Test
  void aFindingThatMustBeResolved() throws Exception {
    world.finding("remittance-overdue").setStatus(FindingStatus.OPEN);
    assertThat(compare().differences())
        .containsExactly(
            "remittance-overdue of CLAIM QAA|1 about event accepted1:"
                + " is OPEN, must be RESOLVED");
  }

  @Test
  void aFindingThatSomethingElseResolved() throws Exception {
    world.finding("remittance-overdue").setEndedBy("posted1");
    assertThat(compare().differences().getFirst())
        .endsWith("was ended by posted1, must be by decided1");
  }

  @Test
  void aFindingOfAnotherAmount() throws Exception {
    world.finding("remittance-overdue").setAmountAtRisk(10_001);
    TruthReport report = compare();
    assertThat(report.differences().getFirst()).endsWith("10001 cents at risk, must be 10000");
    assertThat(report.rules().get(new FaultAndRule("-", "remittance-overdue")).wrong())
        .isEqualTo(1);
  }

  @Test
  void aFindingOfAnotherTime() throws Exception {
    world.finding("remittance-overdue").setRaisedAt(Instant.parse("2026-03-05T12:00:01Z"));
    assertThat(compare().differences().getFirst())
        .endsWith("wrong since 2026-03-05T12:00:01Z, must be since 2026-03-05T12:00:00Z");
  }

  @Test
  void aFindingTooMany() throws Exception {
    world.found("claim-balance", TransactionKind.CLAIM, "1111111111", "C1", "decided1", 1);
    TruthReport report = compare();
    assertThat(report.differences())
        .containsExactly(
            "claim-balance of CLAIM 1111111111|C1 about event decided1:"
                + " stands and must not (fault -)");
    assertThat(report.rules().get(new FaultAndRule("-", "claim-balance")).extra()).isEqualTo(1);
  }

  @Test
  void aFindingTooManyThatNobodyHoldsOn() throws Exception {
    world.found("claim-balance", TransactionKind.CLAIM, "1111111111", "C1", "decided1", 1);
    world.finding("claim-balance").setStatus(FindingStatus.SUPERSEDED);
    assertThat(compare().differences()).isEmpty();
  }

  @Test
  void whereTwoFaultsMeetMoreMayBeFound() throws Exception {
    world.found("line-balance", TransactionKind.CLAIM, "1111111111", "C1", "decided1", 1);
    assertThat(compare().differences()).isNotEmpty();
    world.truth.fault("cent-off", "CLAIM", "QAA|1");
    world.truth.fault("truncated-reference", "CLAIM", "QAA|1");
    world.write(folder);
    assertThat(compare().differences()).isEmpty();
  }

  @Test
  void aFindingThatMustBeWithdrawn() throws Exception {
    world.found(
        "settlement-without-remittance", TransactionKind.REMITTANCE, "9PAYER", "T1", "settled1", 1);
    assertThat(compare().differences())
        .containsExactly(
            "settlement-without-remittance of REMITTANCE 9PAYER|T-1 about event settled1:"
                + " must be withdrawn, is OPEN (fault late)");
  }

  @Test
  void aFindingWhoseDeadlineIsAheadIsNotExpected() throws Exception {
    world.findings.clear();
    assertThat(compare(Instant.parse("2026-03-05T11:59:59Z")).differences()).isEmpty();
    assertThat(compare(Instant.parse("2026-03-05T12:00:00Z")).differences()).hasSize(1);
  }

  @Test
  void whatNobodyCanDecideMayBeFoundOrNot() throws Exception {
    world.found("duplicate-claim", TransactionKind.CLAIM, "1111111111", "C1", "sent1", 1);
    assertThat(compare().differences()).isEmpty();
  }

  @Test
  void aReusedNumberIsFoundByAnyOfItsRules() throws Exception {
    world.finding("several-accounts").setRule("different-patients");
    assertThat(compare().differences()).isEmpty();
    world.finding("different-patients").setRule("claim-balance");
    assertThat(compare().differences())
        .containsExactly(
            "claim-number of CLAIM QAA|3 about SHARED:"
                + " must stand and does not (fault reused-control-number)");
  }
}
