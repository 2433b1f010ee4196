package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.Assessments.account;
import static io.throughline.transaction.Assessments.shares;
import static io.throughline.transaction.TestFact.DAY;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Stage;
import io.throughline.transaction.Share.OfClaim;
import io.throughline.transaction.Share.OfJournal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** RULES.md, section 4. */
class AccountsTest {
  private static final Fact CHARGE = on(1, "c").charged(100);
  private static final Fact ENCOUNTER = on(2, "e").finalized();
  private static final UUID LOW = new UUID(1, 1);
  private static final UUID HIGH = new UUID(-1, 1);

  @Test
  void stagesFollowTheMoney() {
    Share sent = new OfClaim(LOW, 3 * DAY, null, 0);
    Share decided = new OfClaim(LOW, 3 * DAY, 20 * DAY, 0);

    assertThat(stage(set(CHARGE))).isEqualTo(Stage.CHARGED);
    assertThat(stage(set(CHARGE, ENCOUNTER))).isEqualTo(Stage.FINALIZED);
    assertThat(stage(set(CHARGE, ENCOUNTER), sent)).isEqualTo(Stage.BILLED);
    assertThat(stage(set(CHARGE, ENCOUNTER), decided)).isEqualTo(Stage.DECIDED);
    assertThat(stage(set(CHARGE, ENCOUNTER, on(21, "p").posted(60)), decided))
        .isEqualTo(Stage.POSTED);
    assertThat(stage(set(CHARGE, on(21, "p").posted(60), on(22, "w").wroteOff(39))))
        .isEqualTo(Stage.POSTED);
    assertThat(stage(set(CHARGE, on(21, "p").posted(60), on(22, "w").wroteOff(40))))
        .isEqualTo(Stage.CLOSED);
    assertThat(stage(set(CHARGE, on(22, "w").wroteOff(100)))).isEqualTo(Stage.CLOSED);
  }

  @Test
  void whatWasNeverChargedIsNotClosed() {
    assertThat(stage(set(ENCOUNTER))).isEqualTo(Stage.FINALIZED);
    assertThat(stage(set(CHARGE, on(2, "back").charged(-100)))).isEqualTo(Stage.CHARGED);
    assertThat(stage(set(on(2, "p").posted(5), on(3, "r").refunded(5)))).isEqualTo(Stage.POSTED);
  }

  @Test
  void moneyIsExplained() {
    FactSet facts =
        set(CHARGE, on(21, "p").posted(70), on(22, "r").refunded(10), on(23, "w").wroteOff(15));

    assertThat(account(facts, Shares.NONE).balance()).isEqualTo(new Balance(100, 60, 15, 0, 25));
    assertThat(account(facts, shares(left(LOW, 10), left(HIGH, 5))).balance())
        .isEqualTo(new Balance(100, 60, 15, 15, 10));
    assertThat(account(facts, shares(left(LOW, 26))).balance())
        .isEqualTo(new Balance(100, 60, 15, 25, 0));
    assertThat(account(facts, shares(left(LOW, 10), left(HIGH, -11))).balance())
        .isEqualTo(new Balance(100, 60, 15, 0, 25));
    assertThat(account(set(CHARGE, on(2, "p").posted(101)), shares(left(LOW, 10))).balance())
        .isEqualTo(new Balance(100, 101, 0, 0, -1));
  }

  @Test
  void timesAreTheEarliestOfItsClaimsInOrderOfTheirIds() {
    Assessment assessment =
        account(
            set(ENCOUNTER, on(9, "e2").finalized()),
            shares(
                new OfClaim(HIGH, 4 * DAY, null, 0),
                new OfClaim(LOW, 5 * DAY, 30 * DAY, 0),
                new OfClaim(new UUID(7, 7), null, 20 * DAY, 0)));

    assertThat(assessment.times())
        .isEqualTo(new Times(2 * DAY, 4 * DAY, 20 * DAY, null, null, null, null));
    assertThat(assessment.times().submissionToRemittanceMillis()).isEqualTo(16 * 86_400_000L);
    assertThat(assessment.children()).containsExactly(LOW, new UUID(7, 7), HIGH);
  }

  @Test
  void postedIsTheFirstPostingOfAPayer() {
    Fact patients = on(21, "p1").payer(null).posted(5);
    Fact traced = on(23, "p2").payer(null).trace("T").posted(5);
    Fact named = on(22, "p3").posted(5);

    assertThat(account(set(CHARGE, patients), Shares.NONE).times().postedAt()).isNull();
    assertThat(account(set(CHARGE, patients, traced), Shares.NONE).times().postedAt())
        .isEqualTo(23 * DAY);
    assertThat(account(set(CHARGE, patients, traced, named), Shares.NONE).times().postedAt())
        .isEqualTo(22 * DAY);
  }

  @Test
  void journaledIsTheLatestOnceEveryDepositHasItsJournal() {
    FactSet facts = set(ENCOUNTER, on(21, "p").posted(5));

    assertThat(account(facts, Shares.NONE).times().journaledAt()).isNull();
    assertThat(
            account(facts, shares(new OfJournal(LOW, 30 * DAY), new OfJournal(HIGH, null)))
                .times()
                .journaledAt())
        .isNull();
    Times times =
        account(facts, shares(new OfJournal(LOW, 30 * DAY), new OfJournal(HIGH, 25 * DAY))).times();
    assertThat(times.journaledAt()).isEqualTo(30 * DAY);
    assertThat(times.endToEndMillis()).isEqualTo(28 * 86_400_000L);
    assertThat(times.postingToJournalMillis()).isEqualTo(9 * 86_400_000L);
  }

  @Test
  void latenciesAreWholeMillisecondsRoundedDown() {
    assertThat(new Times(null, null, 0L, null, 1_999L, null, null).remittanceToPostingMillis())
        .isEqualTo(1);
    assertThat(new Times(null, null, 1L, null, 0L, null, null).remittanceToPostingMillis())
        .isEqualTo(-1);
    assertThat(new Times(null, null, null, null, 0L, null, null).remittanceToPostingMillis())
        .isNull();
  }

  private static Share left(UUID claim, long toThePatient) {
    return new OfClaim(claim, null, null, toThePatient);
  }

  private static Stage stage(FactSet facts, Share... shares) {
    return account(facts, shares(shares)).stage();
  }
}
