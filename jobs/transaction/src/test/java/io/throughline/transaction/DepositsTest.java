package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.Assessments.IN_THE_END;
import static io.throughline.transaction.Assessments.NO_CLOCK;
import static io.throughline.transaction.Assessments.deposit;
import static io.throughline.transaction.TestFact.DAY;
import static io.throughline.transaction.TestFact.at;
import static io.throughline.transaction.TestFact.id;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Stage;
import io.throughline.transaction.Share.Mention;
import io.throughline.transaction.Share.OfDeposit;
import io.throughline.transaction.Share.OfJournal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RULES.md, section 5: what was deposited, and what the ERP booked of it. */
class DepositsTest {
  private static final TransactionKey KEY = Histories.deposit("B1");
  private static final UUID ID = KEY.transactionId();
  private static final Fact POSTED = on(10, "p").account("A1").trace("T1").posted(60);

  @Test
  void postingsAndJournalAreOneStageEach() {
    assertThat(stage(POSTED)).isEqualTo(Stage.DEPOSITED);
    assertThat(stage(POSTED, journal(11, "j", "D1", 59))).isEqualTo(Stage.JOURNALED);
    assertThat(stage(POSTED, journal(11, "j", "D1", 60))).isEqualTo(Stage.RECONCILED);
    assertThat(stage(journal(11, "j", "D1", 60))).isEqualTo(Stage.JOURNALED);
    assertThat(stage(on(11, "n").refusedJournal(60))).isEqualTo(Stage.DEPOSITED);
  }

  @Test
  void moneyAndTimesAreThoseOfBothSides() {
    Assessment assessment =
        deposit(
            set(
                POSTED,
                on(12, "p2").posted(40),
                journal(15, "j2", "D1", 39),
                journal(14, "j1", "D1", 60)),
            NO_CLOCK);

    assertThat(assessment.balance()).isEqualTo(new Balance(100, 99, 0, 0, 1));
    assertThat(assessment.amounts()).isEqualTo(new Amounts(null, null, 100L, 99L));
    assertThat(assessment.times())
        .isEqualTo(new Times(null, null, null, null, 10 * DAY, 15 * DAY, null));
    assertThat(deposit(set(POSTED), NO_CLOCK).amounts())
        .isEqualTo(new Amounts(null, null, 60L, null));
  }

  @Test
  void sameAmountOfAnotherDocumentIsADuplicateOnceAllIsBooked() {
    Fact first = journal(11, "j1", "D1", 60);

    assertThat(duplicates(POSTED, first, journal(12, "j2", "D2", 60))).containsExactly(id("j2"));
    assertThat(duplicates(POSTED, first, journal(12, "j2", "D1", 60))).isEmpty();
    assertThat(duplicates(POSTED, first, journal(12, "j2", "D2", 61))).isEmpty();
    assertThat(duplicates(on(10, "p").posted(61), first, journal(12, "j2", "D2", 60))).isEmpty();
    assertThat(duplicates(POSTED, first, journal(12, "j2", "D2", 60), journal(13, "j3", "D3", 60)))
        .containsExactly(id("j2"), id("j3"));
    assertThat(duplicates(first, journal(12, "j2", "D2", 60))).containsExactly(id("j2"));
  }

  @Test
  void duplicatesOfNegativeMoneyAreFoundAlike() {
    assertThat(
            duplicates(
                on(10, "p").posted(-60),
                journal(11, "j1", "D1", -60),
                journal(12, "j2", "D2", -60)))
        .containsExactly(id("j2"));
  }

  @Test
  void linesOfOneMomentAreTakenInOrderOfTheirNumbers() {
    Fact first = on(11, "j1").document("D1", "001").journaled(60);
    Fact second = on(11, "j2").document("D2", "002").journaled(60);

    assertThat(duplicates(POSTED, second, first)).containsExactly(id("j2"));
    assertThat(
            duplicates(
                POSTED,
                on(11, "j1").document("D1", "002").journaled(60),
                on(11, "j2").document("D2", "001").journaled(60)))
        .containsExactly(id("j1"));
  }

  @Test
  void duplicateIsSaidOnceThePostingsHadTimeToCome() {
    FactSet facts = set(POSTED, journal(11, "j1", "D1", 60), journal(12, "j2", "D2", 60));
    long settled = (12 + TestPolicy.SETTLING_DAYS) * DAY;

    assertThat(Assessments.rules(deposit(facts, settled - 1))).isEmpty();
    assertThat(deposit(facts, settled - 1).wake()).isEqualTo(settled);
    assertThat(deposit(facts, settled).findings())
        .containsExactly(
            new Finding(Rule.DUPLICATE_JOURNAL, id("j2"), 60, settled, null, List.of(id("j2"))));
    assertThat(deposit(facts, settled).balance()).isEqualTo(new Balance(60, 60, 0, 0, 0));
  }

  @Test
  void journalIsOverdueAtItsDeadline() {
    Awaited.check(
        Rule.JOURNAL_OVERDUE,
        POSTED,
        60,
        (10 + TestPolicy.JOURNAL_DAYS) * DAY,
        "j",
        (followedAt, clock) ->
            deposit(
                followedAt == null ? set(POSTED) : set(POSTED, at(followedAt, "j").journaled(60)),
                clock));
    assertThat(findings(Rule.JOURNAL_OVERDUE, on(10, "p").posted(0))).isEmpty();
    assertThat(findings(Rule.JOURNAL_OVERDUE, POSTED, on(1, "j").journaled(60))).isEmpty();
    assertThat(findings(Rule.JOURNAL_OVERDUE, POSTED, on(10, "n").refusedJournal(60))).hasSize(1);
  }

  @Test
  void journalWithoutPostingIsAnOrphanAtItsDeadline() {
    Fact line = on(10, "j").journaled(-60);
    Awaited.check(
        Rule.JOURNAL_WITHOUT_POSTING,
        line,
        60,
        (10 + TestPolicy.JOURNAL_WITHOUT_POSTING_DAYS) * DAY,
        "late",
        (followedAt, clock) ->
            deposit(
                followedAt == null ? set(line) : set(line, at(followedAt, "late").posted(-60)),
                clock));
  }

  @Test
  void journalThatIsOffByACentIsAFindingOnceItSettled() {
    FactSet facts =
        set(POSTED, journal(10, "j1", "D1", 60), on(11, "j2").document("D1", "2").journaled(-1));
    long settled = (11 + TestPolicy.SETTLING_DAYS) * DAY;

    assertThat(Assessments.rules(deposit(facts, settled - 1))).isEmpty();
    assertThat(deposit(facts, settled).findings())
        .containsExactly(
            new Finding(Rule.JOURNAL_BALANCE, id("j2"), 1, settled, null, List.of(id("j2"))));
    assertThat(findings(Rule.JOURNAL_BALANCE, journal(10, "j1", "D1", 60))).isEmpty();
  }

  @Test
  void remittanceIsToldWhatWasPostedAndWhatBecameOfItIfAllIsIts() {
    Fact second = on(12, "p2").account("A2").trace("t-01").posted(40);
    Fact line = journal(15, "j", "D1", 100);

    assertThat(Deposits.shares(KEY, set(POSTED, second, line)))
        .containsExactlyInAnyOrder(
            Delivery.of(Histories.remittance("T1"), told(true, 100, POSTED, 12, 100, 15 * DAY)),
            Delivery.of(Histories.account("A1"), new OfJournal(ID, 15 * DAY)),
            Delivery.of(Histories.account("A2"), new OfJournal(ID, 15 * DAY)));
    assertThat(Deposits.shares(KEY, set(POSTED)))
        .contains(Delivery.of(Histories.remittance("T1"), told(true, 60, POSTED, 10, 0, null)));
  }

  @Test
  void depositOfTwoRemittancesIsPartOfNeither() {
    Fact other = on(12, "p2").trace("T2").posted(40);
    Fact traceless = on(12, "p3").posted(40);
    Fact line = journal(15, "j", "D1", 100);

    assertThat(deposit(set(POSTED, line), NO_CLOCK).parent())
        .isEqualTo(Histories.remittance("T1").transactionId());
    for (FactSet facts : List.of(set(POSTED, other, line), set(POSTED, traceless, line))) {
      assertThat(deposit(facts, NO_CLOCK).parent()).isNull();
      assertThat(Deposits.shares(KEY, facts))
          .contains(Delivery.of(Histories.remittance("T1"), told(false, 60, POSTED, 10, 0, null)));
    }
  }

  @Test
  void accountOfAPatientsPaymentIsToldNothing() {
    assertThat(Deposits.shares(KEY, set(on(10, "p").account("A1").payer(null).posted(60))))
        .isEmpty();
  }

  @Test
  void whoWasToldOfWhatDoesNotCountIsToldThatThereIsNothing() {
    Fact earlier = on(9, "eur").account("A2").trace("T2").currency("EUR").posted(30);

    assertThat(Deposits.shares(KEY, set(POSTED, earlier)))
        .filteredOn(delivery -> delivery.message() instanceof Message.DropShare)
        .extracting(Delivery::to)
        .containsExactly(Histories.remittance("T1"), Histories.account("A1"));
  }

  private static OfDeposit told(
      boolean part, long posted, Fact first, int lastDay, long journaled, Long journaledAt) {
    return new OfDeposit(
        ID, part, posted, Mention.of(first), lastDay * DAY, journaled, journaledAt);
  }

  private static Fact journal(int day, String name, String document, long amount) {
    return on(day, name).document(document, "1").journaled(amount);
  }

  private static List<UUID> duplicates(Fact... facts) {
    List<Fact> inOrder = Stream.of(facts).sorted(Fact.BY_OCCURRENCE).toList();
    return new DepositBooks(inOrder).duplicates().stream().map(Fact::eventId).toList();
  }

  private static Stage stage(Fact... facts) {
    return deposit(set(facts), NO_CLOCK).stage();
  }

  private static List<Finding> findings(Rule rule, Fact... facts) {
    return Awaited.of(rule, deposit(set(facts), IN_THE_END));
  }
}
