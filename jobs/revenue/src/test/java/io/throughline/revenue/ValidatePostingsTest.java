package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.posting.Notice;
import io.throughline.posting.Notices;
import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import io.throughline.transaction.Detail;
import io.throughline.transaction.EventFact;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Facts;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator that keeps the books: state, clock and master data. The rules are Desk's. */
class ValidatePostingsTest {
  private static final long SEED = 5;
  private static final long CLAIM = 3;
  private static final String NONE = "";
  private static final String PROVIDER = "1234567893";

  private final EventFact paid = fact(new ClaimEvents(SEED).step(CLAIM, 3));
  private KeyedTwoInputStreamOperatorTestHarness<TransactionId, Notice, String, Publication>
      operator;

  @BeforeEach
  void open() throws Exception {
    operator = opened(null, false);
  }

  @AfterEach
  void close() throws Exception {
    operator.close();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<TransactionId, Notice, String, Publication>
      opened(OperatorSubtaskState restored, boolean rocksDb) throws Exception {
    KeyedTwoInputStreamOperatorTestHarness<TransactionId, Notice, String, Publication> harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new ValidatePostings(),
            notice -> TransactionId.of(notice.book()),
            null,
            CompactType.TRANSACTION_ID,
            RevenueTopology.MAX_PARALLELISM,
            1,
            0);
    harness.setStateBackend(
        rocksDb ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
    harness.setup(PublicationSerializer.INSTANCE);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }

  /**
   * With a trace, which the generator's remittances lack, and an NPI whose check digit is right.
   */
  private static EventFact fact(RevenueEvent event) {
    event.getDimensions().setBillingProvider(PROVIDER);
    event.getReferences().add(new Reference(ReferenceKind.PAYMENT_TRACE, "1999999999", "T1", "T1"));
    return Facts.from(event).orElseThrow();
  }

  private static String masterData(String payer) {
    return masterData(payer, "4");
  }

  private static String masterData(String payer, String adjustments) {
    List<Row> rows = new ArrayList<>();
    row(rows, Table.COMPANIES, "1000,Riverview,USD,2020-01-01,");
    row(rows, Table.FACILITIES, "RVH,Riverview,1000,,2020-01-01,");
    row(rows, Table.PROVIDERS, PROVIDER + ",Riverview,RVH,2020-01-01,");
    row(rows, Table.COST_CENTERS, "CC1,1000,RVH,,2020-01-01,");
    row(rows, Table.SERVICE_LINES, "11:B,Office,2020-01-01,");
    row(rows, Table.PERIODS, "1000,2026,2026-01-01,2026-12-31,open");
    row(rows, Table.ACCOUNTS, ",cash,,,,,1,2020-01-01,");
    row(rows, Table.ACCOUNTS, ",receivable,,,,,2,2020-01-01,");
    row(rows, Table.ACCOUNTS, ",patient-receivable,,,,,3,2020-01-01,");
    row(rows, Table.ACCOUNTS, ",adjustment,,,,,%s,2020-01-01,".formatted(adjustments));
    if (!payer.equals(NONE)) {
      row(rows, Table.PAYERS, payer + ",A payer,commercial,,2020-01-01,");
    }
    return ReferenceData.of("v" + payer + adjustments, PostingPolicy.standard(), rows).content();
  }

  private static void row(List<Row> rows, Table table, String cells) {
    rows.add(new Row(table, rows.size() + 1, Arrays.asList(cells.split(",", -1))));
  }

  private String payer() {
    return paid.fact().parties().payer();
  }

  private void send(Notice notice) throws Exception {
    operator.processElement1(notice, 0);
  }

  private Notice judged() {
    return judged(paid);
  }

  private static Notice judged(EventFact event) {
    Fact fact = event.fact();
    TransactionKey claim =
        TransactionKey.claim(event.billingProvider(), fact.references().claimNumber());
    long charge = fact.statement().statedCharge();
    return Notice.Judged.of(
        fact,
        new Verdict(fact.eventId(), claim, true, true, charge, false, false, null, "RVH", null));
  }

  private Notice advised() {
    RevenueEvent event = new ClaimEvents(SEED).step(CLAIM, 3);
    event.setEventId(NameUuid.of("advice").toString());
    event.setMilestone(
        RemittanceAdvised.newBuilder()
            .setHandlingCode("I")
            .setAmount(new Money(1L, "USD"))
            .setCreditDebit("C")
            .setPaymentMethod("ACH")
            .build());
    return Notices.of(fact(event)).getFirst();
  }

  private void clock(Duration afterwards) throws Exception {
    long millis = paid.fact().recordedAt() / 1_000 + afterwards.toMillis();
    operator.processBothWatermarks(new Watermark(millis));
  }

  private <T extends SpecificRecord> List<T> published(Class<T> type) {
    return operator.extractOutputValues().stream()
        .map(Publication::value)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private void tellAll() throws Exception {
    for (Notice notice : Notices.of(paid)) {
      send(notice);
    }
    send(judged());
    send(advised());
  }

  @Test
  void aRemittanceWithItsClaimAndAdviceIsPostedOnce() throws Exception {
    operator.processElement2(masterData(payer()), 0);
    tellAll();
    tellAll();

    assertThat(published(Posting.class)).hasSize(1);
    assertThat(published(PostingException.class)).isEmpty();
  }

  @Test
  void whatIsAwaitedIsRefusedWhenTheClockHasReachedTheDeadlineAndNothingComes() throws Exception {
    operator.processElement2(masterData(payer()), 0);
    send(Notices.of(paid).getFirst());
    send(judged());
    clock(Duration.ofMinutes(PostingPolicy.standard().waitMinutes()).minusMinutes(1));
    assertThat(published(PostingException.class)).isEmpty();

    clock(Duration.ofMinutes(PostingPolicy.standard().waitMinutes()).plusMinutes(1));

    assertThat(published(PostingException.class))
        .singleElement()
        .satisfies(
            exception ->
                assertThat(exception.getReasons())
                    .singleElement()
                    .satisfies(
                        reason -> assertThat(reason.getRule()).isEqualTo("remittance-known")));
  }

  @Test
  void aClaimThatLosesAPaymentBeforeItIsHeardOfHasNoSayInItAnyMore() throws Exception {
    operator.processElement2(masterData(payer()), 0);
    TransactionKey other = TransactionKey.claim(PROVIDER, "OTHER");
    Fact fact = paid.fact();
    Verdict member =
        new Verdict(fact.eventId(), other, true, false, 0, false, false, null, null, null);
    Verdict gone =
        new Verdict(fact.eventId(), other, false, false, 0, false, false, null, null, null);
    send(Notice.Judged.of(fact, member));
    send(Notice.Judged.of(fact, gone));

    tellAll();

    assertThat(published(Posting.class)).hasSize(1);
  }

  @Test
  void aRowThatArrivesReleasesWhatWaitedForItWithoutARestart() throws Exception {
    operator.processElement2(masterData(NONE), 0);
    tellAll();
    assertThat(published(Posting.class)).isEmpty();

    operator.processElement2(masterData(payer()), 0);

    assertThat(published(Posting.class)).hasSize(1);
    assertThat(published(PostingException.class))
        .extracting(PostingException::getStatus)
        .containsExactly(ExceptionStatus.OPEN, ExceptionStatus.POSTED);
  }

  @Test
  void whatCameBeforeAnyMasterDataIsJudgedWhenTheyCome() throws Exception {
    tellAll();
    assertThat(operator.extractOutputValues()).isEmpty();

    operator.processElement2(masterData(payer()), 0);

    assertThat(published(Posting.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRestoredJobKnowsMasterDataAndWhatItPosted(boolean rocksDb) throws Exception {
    operator.close();
    operator = opened(null, rocksDb);
    operator.processElement2(masterData(payer()), 0);
    send(Notices.of(paid).getFirst());
    send(judged());
    OperatorSubtaskState snapshot = operator.snapshot(1, 1);
    operator.close();
    operator = opened(snapshot, rocksDb);

    tellAll();
    tellAll();

    assertThat(published(Posting.class)).hasSize(1);
  }

  @Test
  void whatTheAccountMapLeftIsPostedWhenAnotherMapBooksIt() throws Exception {
    EventFact denied = denied();
    String payer = denied.fact().parties().payer();
    operator.processElement2(masterData(payer, "LEAVE"), 0);
    send(Notices.of(denied).getFirst());
    send(judged(denied));
    send(advised());
    assertThat(operator.extractOutputValues()).isEmpty();

    operator.processElement2(masterData(payer, "4"), 0);

    assertThat(published(Posting.class))
        .singleElement()
        .satisfies(posting -> assertThat(posting.getReferenceVersion()).endsWith("4"));
  }

  private static EventFact denied() {
    ClaimEvents events = new ClaimEvents(SEED);
    return LongStream.range(0, 100)
        .mapToObj(claim -> events.step(claim, 3))
        .filter(
            event ->
                event.getMilestone() instanceof RemittanceReceived remittance
                    && remittance.getPaid().getMinor() == 0)
        .map(ValidatePostingsTest::fact)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBookOfWhatIsLeftIsForgottenToo() throws Exception {
    EventFact denied = denied();
    operator.processElement2(masterData(denied.fact().parties().payer(), "LEAVE"), 0);
    clock(Duration.ZERO);
    send(Notices.of(denied).getFirst());
    send(judged(denied));
    send(advised());
    assertThat(operator.numKeyedStateEntries()).isPositive();

    clock(ValidatePostings.FORGET_AFTER.plusDays(2));

    assertThat(operator.numKeyedStateEntries()).isZero();
  }

  @Test
  void aBookAtRestIsForgotten() throws Exception {
    operator.processElement2(masterData(payer()), 0);
    clock(Duration.ZERO);
    tellAll();
    assertThat(operator.numKeyedStateEntries()).isPositive();

    clock(ValidatePostings.FORGET_AFTER.plusDays(2));

    assertThat(operator.numKeyedStateEntries()).isZero();
    assertThat(operator.numEventTimeTimers()).isZero();
  }

  @Test
  void anAnswerOfTheErpFindsTheBook() throws Exception {
    operator.processElement2(masterData(payer()), 0);
    tellAll();
    Posting posting = published(Posting.class).getFirst();
    Detail.OfOutcome refused =
        new Detail.OfOutcome(
            UUID.fromString(posting.getPostingId()),
            UUID.fromString(posting.getCandidateId()),
            false,
            "unbalanced");

    send(Notice.Answered.of(paid.fact(), refused));

    assertThat(published(PostingException.class))
        .singleElement()
        .satisfies(
            exception ->
                assertThat(exception.getReasons().getFirst().getDetail()).contains("unbalanced"));
  }
}
