package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Stage;
import io.throughline.transaction.Statement.Adjudication;
import org.junit.jupiter.api.Test;

/** Stage before a payer decides, and the way from submission to remittance. */
class ProgressTest {
  @Test
  void latestAnswerCounts() {
    assertThat(stage(on(1, "s").submitted(1), on(2, "a").accepted())).isEqualTo(Stage.ACCEPTED);
    assertThat(stage(on(1, "s").submitted(1), on(2, "a").accepted(), on(3, "b").rejected()))
        .isEqualTo(Stage.REJECTED);
    assertThat(stage(on(1, "s").submitted(1), on(2, "a").rejected(), on(3, "b").accepted()))
        .isEqualTo(Stage.ACCEPTED);
  }

  @Test
  void informationChangesNothing() {
    assertThat(stage(on(1, "s").submitted(1), on(2, "a").informed())).isEqualTo(Stage.SUBMITTED);
    assertThat(stage(on(1, "s").submitted(1), on(2, "a").rejected(), on(3, "b").informed()))
        .isEqualTo(Stage.REJECTED);
  }

  @Test
  void rejectionEndsWithTheNextSubmission() {
    assertThat(stage(on(1, "s").submitted(1), on(2, "a").rejected(), on(3, "again").submitted(1)))
        .isEqualTo(Stage.SUBMITTED);
  }

  @Test
  void answerOfTheSameMomentIsToTheLatestSubmission() {
    assertThat(stage(on(1, "s").submitted(1), on(3, "again").submitted(1), on(3, "a").rejected()))
        .isEqualTo(Stage.REJECTED);
  }

  @Test
  void clocksThatDisagreeDoNotHideTheAnswerToTheOnlySubmission() {
    assertThat(stage(on(2, "s").submitted(1), on(1, "a").rejected())).isEqualTo(Stage.REJECTED);
  }

  @Test
  void decisionToldOtherwiseMeansThatThePayerTookItIn() {
    assertThat(stage(on(1, "s").submitted(1), on(2, "j").of(new Adjudication("F1", 1L, 1L), "STC")))
        .isEqualTo(Stage.ACCEPTED);
  }

  @Test
  void remittanceGoesBeforeAnswers() {
    assertThat(
            stage(
                on(1, "s").submitted(100),
                on(5, "r").remitted("1", 100, 60, 0),
                on(6, "late").rejected()))
        .isEqualTo(Stage.REMITTED);
  }

  @Test
  void latencyIsFromFirstSubmissionToFirstRemittance() {
    Assessment assessment =
        Assessments.claim(
            set(
                on(1, "s1").submitted(100),
                on(3, "s2").submitted(100),
                on(11, "r1").remitted("1", 100, 60, 0),
                on(31, "r2").payer("B").remitted("2", 100, 0, 0, 100)));

    assertThat(assessment.times().submissionToRemittanceMillis()).isEqualTo(10 * 86_400_000L);
  }

  @Test
  void latencyNeedsBothEnds() {
    assertThat(
            Assessments.claim(set(on(1, "s").submitted(1))).times().submissionToRemittanceMillis())
        .isNull();
    assertThat(
            Assessments.claim(set(on(1, "r").remitted("1", 1, 1, 0)))
                .times()
                .submissionToRemittanceMillis())
        .isNull();
  }

  @Test
  void latencyMayBeNegativeWhenClocksDisagree() {
    assertThat(
            Assessments.claim(set(on(2, "s").submitted(1), on(1, "r").remitted("1", 1, 1, 0)))
                .times()
                .submissionToRemittanceMillis())
        .isEqualTo(-86_400_000L);
  }

  private static Stage stage(Fact... facts) {
    return Assessments.claim(set(facts)).stage();
  }
}
