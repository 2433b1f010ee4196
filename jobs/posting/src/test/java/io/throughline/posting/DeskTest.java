package io.throughline.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.reference.table.Table;
import io.throughline.transaction.TransactionKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
  private static final TransactionKey OTHER_CLAIM =
      TransactionKey.claim(Remitted.PROVIDER, "RVH000002");

  private static Counter told(Remitted remitted) {
    return new Counter(new Books().data())
        .tell(remitted.advised(), remitted.judged(), remitted.paid());
  }

  @Test
  void aRepeatChangesNothing() {
    Remitted remitted = new Remitted();
    Counter counter = told(remitted);
    Candidate before = counter.candidate();

    counter.tell(remitted.paid(), remitted.advised(), remitted.judged());

    assertThat(counter.candidate()).isSameAs(before);
    assertThat(counter.postings()).hasSize(1);
  }

  @Test
  void whatTurnsOutADuplicateIsCompensatedAndRefused() {
    Remitted remitted = new Remitted();
    Counter counter = told(remitted);
    remitted.isDuplicate = true;

    counter.tell(remitted.judged());

    Posting correction = counter.lastPosting();
    assertThat(correction.getKind()).isEqualTo(PostingKind.CORRECTION);
    assertThat(correction.getCompensates()).isEqualTo(counter.postings().getFirst().getPostingId());
    assertThat(correction.getRevision()).isEqualTo(2);
    assertThat(counter.ledger()).isEmpty();
    assertThat(counter.refusals()).containsExactly("duplicate-payment");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatMovesToAnotherClaimIsPostedAnewThere(boolean arrivesFirst) {
    Remitted remitted = new Remitted();
    Counter counter = told(remitted);
    Notice arrives = remitted.judged(OTHER_CLAIM);
    Notice leaves = remitted.gone(Remitted.CLAIM);

    counter.tell(arrivesFirst ? arrives : leaves, arrivesFirst ? leaves : arrives);

    assertThat(counter.exceptions()).isEmpty();

    assertThat(counter.postings())
        .extracting(Posting::getKind)
        .containsExactly(PostingKind.PAYMENT, PostingKind.CORRECTION, PostingKind.PAYMENT);
    assertThat(counter.lastPosting().getClaimNumber()).isEqualTo("RVH000002");
    assertThat(counter.postings().get(1).getClaimNumber()).isEqualTo("RVH000001");
    assertThat(counter.ledger()).containsEntry("100100", 80_00L).containsEntry("120000", -100_00L);
  }

  @Test
  void newMasterDataLeavesWhatIsPostedAsItIs() {
    Counter counter = told(new Remitted());

    counter.reference(
        new Books()
            .version("books-2")
            .without(Table.ACCOUNTS, "410000")
            .row(Table.ACCOUNTS, ",adjustment,CO,45,,,420000,2026-01-01,")
            .data());

    assertThat(counter.candidate().isOpen()).isFalse();
  }

  @Test
  void aRowThatArrivesReleasesWhatWaitedForIt() {
    Remitted remitted = new Remitted();
    Counter counter =
        new Counter(new Books().without(Table.PAYERS, "FP107").data())
            .tell(remitted.advised(), remitted.judged(), remitted.paid());
    assertThat(counter.refusals()).containsExactly("payer-known");
    assertThat(counter.candidate().isOpen()).isTrue();

    counter.reference(new Books().version("books-2").data());

    PostingException exception = counter.exceptions().getLast();
    assertThat(exception.getStatus()).isEqualTo(ExceptionStatus.POSTED);
    assertThat(exception.getRevision()).isEqualTo(2);
    assertThat(exception.getPostingId()).isEqualTo(counter.lastPosting().getPostingId());
    assertThat(counter.lastPosting().getReferenceVersion()).isEqualTo("books-2");
  }

  @Test
  void anApprovalPostsAndNamesWhoApproved() {
    Remitted remitted = new Remitted();
    remitted.isDuplicate = true;
    Counter counter = told(remitted);

    counter.decide(DecisionAction.APPROVE, List.of("duplicate-payment"), Map.of());

    Posting posting = counter.lastPosting();
    assertThat(posting.getApprovedBy()).isEqualTo("casey");
    assertThat(posting.getDecisionId()).isEqualTo("decision-1");
    assertThat(posting.getWarnings()).containsExactly("duplicate-payment");
    assertThat(counter.exceptions().getLast().getStatus()).isEqualTo(ExceptionStatus.POSTED);
  }

  @Test
  void anApprovalLetsPassNoOtherRuleAndNoneThatMayNotBe() {
    Remitted remitted = new Remitted();
    remitted.isDuplicate = true;
    remitted.payer = "FP999";
    Counter counter = told(remitted);

    counter.decide(DecisionAction.APPROVE, List.of("duplicate-payment", "payer-known"), Map.of());

    assertThat(counter.postings()).isEmpty();
    assertThat(counter.refusals()).containsExactly("payer-known");
  }

  @Test
  void aDecisionIsAnsweredThoughItChangesNothing() {
    Remitted remitted = new Remitted();
    remitted.payer = "FP999";
    Counter counter = told(remitted);

    counter.decide(DecisionAction.RETRY, List.of(), Map.of());

    assertThat(counter.exceptions())
        .extracting(PostingException::getRevision)
        .containsExactly(1, 2);
  }

  @Test
  void aCorrectedDimensionPosts() {
    Remitted remitted = new Remitted();
    remitted.facility = "XXX";
    Counter counter = told(remitted);
    assertThat(counter.refusals()).containsExactly("dimensions-complete");

    counter.decide(DecisionAction.CORRECT, List.of(), Map.of("facility", "RVH"));

    assertThat(counter.lastPosting().getFacility()).isEqualTo("RVH");
    assertThat(counter.lastPosting().getApprovedBy()).isEqualTo("casey");
  }

  @Test
  void whatIsWaivedIsNotPostedWhateverComes() {
    Remitted remitted = new Remitted();
    remitted.isDuplicate = true;
    Counter counter = told(remitted);

    counter.decide(DecisionAction.WAIVE, List.of(), Map.of());
    remitted.isDuplicate = false;
    counter.tell(remitted.judged());

    assertThat(counter.postings()).isEmpty();
    assertThat(counter.exceptions().getLast().getStatus()).isEqualTo(ExceptionStatus.WAIVED);
  }

  @Test
  void whatTheErpRefusesIsACaseAndIsSentAnewUnderAnotherIdWhenSomebodySaysSo() {
    Counter counter = told(new Remitted());
    Posting refused = counter.lastPosting();

    counter.answer(refused, false, "period-closed");
    assertThat(counter.refusals()).containsExactly("erp-refused");
    assertThat(counter.exceptions().getLast().getReasons().getFirst().getDetail())
        .contains("period-closed");

    counter.decide(DecisionAction.RETRY, List.of(), Map.of());

    assertThat(counter.postings()).hasSize(2);
    assertThat(counter.lastPosting().getKind()).isEqualTo(PostingKind.PAYMENT);
    assertThat(counter.lastPosting().getPostingId()).isNotEqualTo(refused.getPostingId());
    assertThat(counter.exceptions().getLast().getStatus()).isEqualTo(ExceptionStatus.POSTED);
  }

  @Test
  void aCorrectionOfWhatWasNeverBookedIsNoCase() {
    Remitted remitted = new Remitted();
    Counter counter = told(remitted);
    remitted.isDuplicate = true;
    counter.tell(remitted.judged());

    counter.answer(counter.postings().getFirst(), false, "unbalanced");
    counter.answer(counter.lastPosting(), false, "nothing-to-compensate");

    assertThat(counter.refusals()).containsExactly("duplicate-payment");
  }

  @Test
  void aCorrectionThatTheErpRefusesIsTriedAnew() {
    Remitted remitted = new Remitted();
    Counter counter = told(remitted);
    remitted.isDuplicate = true;
    counter.tell(remitted.judged());

    counter.answer(counter.lastPosting(), false, "period-closed");
    assertThat(counter.refusals()).containsExactly("erp-refused", "duplicate-payment");
    counter.decide(DecisionAction.RETRY, List.of(), Map.of());

    assertThat(counter.postings())
        .extracting(Posting::getKind)
        .containsExactly(PostingKind.PAYMENT, PostingKind.CORRECTION, PostingKind.CORRECTION);
    assertThat(counter.lastPosting().getCompensates())
        .isEqualTo(counter.postings().getFirst().getPostingId());
    assertThat(counter.refusals()).containsExactly("duplicate-payment");
  }

  @Test
  void inAnyOrderTheLedgerEndsTheSame() {
    for (int seed = 0; seed < 100; seed++) {
      Remitted before = RandomRemitted.of(seed);
      Remitted after = RandomRemitted.of(seed);
      after.isDuplicate = false;
      after.isKnown = true;
      Counter straight =
          new Counter(new Books().data()).tell(after.advised(), after.judged(), after.paid());
      List<Notice> notices =
          new ArrayList<>(List.of(after.advised(), after.paid(), before.judged()));
      Collections.shuffle(notices, new Random(seed));
      Counter shuffled = new Counter(new Books().data());
      notices.forEach(shuffled::tell);
      shuffled.tell(after.judged());

      assertThat(shuffled.ledger()).as("seed %d", seed).isEqualTo(straight.ledger());
      assertThat(shuffled.refusals()).as("seed %d", seed).isEqualTo(straight.refusals());
    }
  }
}
