package io.throughline.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import io.throughline.events.RefusalReason;
import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Table;
import io.throughline.transaction.Detail.Adjustment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {
  private static Counter told(Books books, Remitted remitted) {
    return new Counter(books.data()).tell(remitted.advised(), remitted.judged(), remitted.paid());
  }

  @Test
  void aPaymentThatMeetsEveryRuleIsPostedInDoubleEntry() {
    Posting posting = told(new Books(), new Remitted()).lastPosting();

    assertThat(lines(posting))
        .containsExactly(
            Map.entry("100100", 80_00L),
            Map.entry("410000", 15_00L),
            Map.entry("121000", 5_00L),
            Map.entry("120000", -100_00L));
    assertThat(posting.getKind()).isEqualTo(PostingKind.PAYMENT);
    assertThat(posting.getCompanyCode()).isEqualTo("1000");
    assertThat(posting.getFacility()).isEqualTo("RVH");
    assertThat(posting.getServiceLine()).isEqualTo("Office");
    assertThat(posting.getFiscalPeriod()).isEqualTo("2026-01");
    assertThat(posting.getPostingDate()).isEqualTo(Remitted.PAID_ON);
    assertThat(posting.getLines())
        .allSatisfy(line -> assertThat(line.getCostCenter()).isEqualTo("CC1"));
    assertThat(posting.getReferenceVersion()).isEqualTo("books-1");
    assertThat(posting.getTransactionId()).isEqualTo(Remitted.CLAIM.transactionId().toString());
  }

  private static List<Map.Entry<String, Long>> lines(Posting posting) {
    return posting.getLines().stream()
        .map(line -> Map.entry(line.getAccount(), line.getAmount()))
        .toList();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("claim-balance", r -> r.paid = 79_00),
        refusal("line-balance", r -> r.lineImbalance = 1_00),
        refusal("remittance-known", r -> r.trace = null),
        refusal("remittance-balance", r -> r.adviceImbalance = 3_00),
        refusal("payer-known", r -> r.payer = "FP999"),
        refusal("payee-known", r -> r.provider = "1000000004"),
        refusal("claim-known", r -> r.isKnown = false),
        refusal("claim-ambiguous", r -> r.isAmbiguous = true),
        refusal("amount-plausible", r -> r.claimCharge = 99_99),
        refusal("duplicate-payment", r -> r.isDuplicate = true),
        refusal("sign", r -> negate(r, "1")),
        refusal("currency", r -> r.currency = "EUR"),
        refusal("dimensions-complete", r -> r.facility = "XXX"),
        refusal("dimensions-complete", r -> r.serviceLine = "99:B"),
        refusal("account-mapped", r -> r.adjustments.set(0, new Adjustment("CO", "97", 15_00))),
        refusal("period-open", r -> r.paidOn = LocalDate.of(2026, 3, 1)),
        refusal("reversal-original", r -> negate(r, "22")));
  }

  private static void negate(Remitted remitted, String status) {
    remitted.status = status;
    remitted.charge = -100_00;
    remitted.paid = -80_00;
    remitted.patient = -5_00;
    remitted.adjustments.set(0, new Adjustment("CO", "45", -15_00));
    remitted.adjustments.set(1, new Adjustment("PR", "2", -5_00));
  }

  private static Arguments refusal(String rule, Consumer<Remitted> change) {
    return Arguments.of(rule, change);
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("refusals")
  void whatDoesNotMeetARuleIsRefusedForThatRule(String rule, Consumer<Remitted> change) {
    Remitted remitted = new Remitted();
    change.accept(remitted);

    Counter counter = told(new Books(), remitted);

    assertThat(counter.refusals()).containsExactly(rule);
    assertThat(counter.postings()).isEmpty();
  }

  @Test
  void everyRuleOfThePolicyHasACaseAbove() {
    assertThat(refusals().map(arguments -> (String) arguments.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(PostingPolicy.rules());
    assertThat(Arrays.stream(PostingRule.values()).map(PostingRule::key))
        .containsAll(PostingPolicy.rules())
        .hasSize(PostingPolicy.rules().size() + 1)
        .contains("erp-refused");
  }

  @Test
  void allReasonsAreGivenAtOnceWithSegmentAndAmounts() {
    Remitted remitted = new Remitted();
    remitted.paid = 79_00;
    remitted.payer = "FP999";
    remitted.adviceImbalance = 3_00;
    remitted.imbalancedLine = 2;
    remitted.lineImbalance = 1_00;

    Counter counter = told(new Books(), remitted);

    assertThat(counter.refusals())
        .containsExactly("claim-balance", "line-balance", "remittance-balance", "payer-known");
    PostingException exception = counter.exceptions().getLast();
    RefusalReason balance = exception.getReasons().getFirst();
    assertThat(balance.getSegment()).isEqualTo("CLP");
    assertThat(balance.getExpected()).isEqualTo(80_00L);
    assertThat(balance.getActual()).isEqualTo(79_00L);
    assertThat(balance.getDetail())
        .isEqualTo("CLP03 100.00 USD less all CAS 20.00 USD is 80.00 USD, but CLP04 is 79.00 USD");
    assertThat(balance.getOverridable()).isTrue();
    assertThat(exception.getReasons().get(1).getSegment()).isEqualTo("SVC 2");
    assertThat(exception.getReasons().get(3).getMissing()).isEqualTo("payers FP999");
    assertThat(exception.getReasons().get(3).getHeals()).isTrue();
    assertThat(exception.getReasons().get(3).getOverridable()).isFalse();
    assertThat(exception.getFourEyesAbove()).isEqualTo(10_000_00L);
    assertThat(exception.getSegmentTag()).isEqualTo("CLP");
  }

  @Test
  void aRuleThatOnlyWarnsIsNamedInThePosting() {
    Remitted remitted = new Remitted();
    remitted.isDuplicate = true;
    Books books =
        new Books()
            .policy(
                "{\"rule\":\"duplicate-payment\",\"severity\":\"refuse\"",
                "{\"rule\":\"duplicate-payment\",\"severity\":\"warn\"");

    assertThat(told(books, remitted).lastPosting().getWarnings())
        .containsExactly("duplicate-payment");
  }

  @Test
  void aRuleThatIsOffIsNotAsked() {
    Remitted remitted = new Remitted();
    remitted.isDuplicate = true;
    Books books =
        new Books()
            .policy(
                "{\"rule\":\"duplicate-payment\",\"severity\":\"refuse\"",
                "{\"rule\":\"duplicate-payment\",\"severity\":\"off\"");

    assertThat(told(books, remitted).lastPosting().getWarnings()).isEmpty();
  }

  @Test
  void aClosedPeriodMovesThePostingToTheFirstDayOfTheNextOpenOne() {
    Books books = new Books().without(Table.PERIODS, "2026-01");
    books.row(Table.PERIODS, "1000,2026-01,2026-01-01,2026-01-31,closed");

    Posting posting = told(books, new Remitted()).lastPosting();

    assertThat(posting.getFiscalPeriod()).isEqualTo("2026-02");
    assertThat(posting.getPostingDate()).isEqualTo(LocalDate.of(2026, 2, 1));
  }

  @Test
  void aClosedPeriodRefusesWhereThePolicySaysSo() {
    Books books =
        new Books()
            .without(Table.PERIODS, "2026-01")
            .row(Table.PERIODS, "1000,2026-01,2026-01-01,2026-01-31,closed")
            .policy("next-open", "refuse");

    assertThat(told(books, new Remitted()).refusals()).containsExactly("period-open");
  }

  @Test
  void aReversalIsPostedNegatedAndNamesThePostingThatItTakesBack() {
    Remitted first = new Remitted("first");
    Posting original = told(new Books(), first).lastPosting();
    Remitted reversal = new Remitted("reversal");
    negate(reversal, "22");
    reversal.original = first.id;

    Posting posting = told(new Books(), reversal).lastPosting();

    assertThat(posting.getKind()).isEqualTo(PostingKind.REVERSAL);
    assertThat(posting.getCompensates()).isEqualTo(original.getPostingId());
    assertThat(lines(posting))
        .containsExactly(
            Map.entry("100100", -80_00L),
            Map.entry("410000", -15_00L),
            Map.entry("121000", -5_00L),
            Map.entry("120000", 100_00L));
    assertThat(posting.getEvidence()).containsExactly(reversal.id.toString(), first.id.toString());
  }

  @Test
  void interestIsPostedAgainstItsAccount() {
    Remitted remitted = new Remitted();
    Counter counter =
        new Counter(new Books().data()).tell(remitted.advised(), remitted.entered("L6", -2_50));

    assertThat(lines(counter.lastPosting()))
        .containsExactly(Map.entry("100100", 2_50L), Map.entry("710000", -2_50L));
    assertThat(counter.lastPosting().getKind()).isEqualTo(PostingKind.PROVIDER_ADJUSTMENT);
  }

  @Test
  void aDenialThatStaysInReceivablesBooksNothing() {
    Remitted remitted = new Remitted();
    remitted.paid = 0;
    remitted.patient = 0;
    remitted.adjustments.clear();
    remitted.adjustments.add(new Adjustment("CO", "16", 100_00));

    Counter counter = told(new Books(), remitted);

    assertThat(counter.postings()).isEmpty();
    assertThat(counter.exceptions()).isEmpty();
    assertThat(counter.candidate().isOpen()).isFalse();
    assertThat(counter.candidate().isLeft()).isTrue();
  }

  @Test
  void amountsBeyondSixtyFourBitsAreRefused() {
    Remitted remitted = new Remitted();
    remitted.adjustments.set(0, new Adjustment("CO", "45", Long.MAX_VALUE));

    assertThat(told(new Books(), remitted).refusals()).contains("amount-plausible");
  }

  @Test
  void everyPostingSumsToZero() {
    for (int seed = 0; seed < 200; seed++) {
      Remitted remitted = RandomRemitted.of(seed);
      for (Posting posting : told(new Books(), remitted).postings()) {
        assertThat(posting.getLines().stream().mapToLong(PostingLine::getAmount).sum())
            .as("seed %d", seed)
            .isZero();
      }
    }
  }

  @Test
  void nothingIsJudgedBeforeThereIsMasterData() {
    Remitted remitted = new Remitted();
    Counter counter =
        new Counter(ReferenceData.none())
            .tell(remitted.advised(), remitted.judged(), remitted.paid());

    assertThat(counter.exceptions()).isEmpty();
    assertThat(counter.reference(new Books().data()).postings()).hasSize(1);
  }

  @Test
  void whatIsLackingIsWaitedFor() {
    Remitted remitted = new Remitted();
    remitted.isKnown = false;
    Counter counter =
        new Counter(new Books().data()).clock(Remitted.AT).tell(remitted.paid(), remitted.judged());
    assertThat(counter.exceptions()).isEmpty();
    assertThat(counter.candidate().isOpen()).isTrue();

    counter.clock(Remitted.LATER).tell(remitted.advised());

    assertThat(counter.refusals()).containsExactly("claim-known");
    remitted.isKnown = true;
    assertThat(counter.tell(remitted.judged()).refusals()).isEmpty();
    assertThat(counter.postings()).hasSize(1);
  }

  @Test
  void theIdOfACandidateDecidesThatOfItsPosting() {
    assertThat(told(new Books(), new Remitted()).lastPosting().getPostingId())
        .isEqualTo(
            told(new Books().version("books-2"), new Remitted()).lastPosting().getPostingId())
        .satisfies(id -> assertThat(UUID.fromString(id).version()).isEqualTo(5));
  }
}
