package io.throughline.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.events.ChargeApproved;
import io.throughline.events.Dimensions;
import io.throughline.events.Money;
import io.throughline.events.PaymentSettled;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How findings that were said in advance turn out when it is known what was told. */
class TruthFolderTest {
  private static final Owner ACCOUNT = new Owner(Owner.Kind.CLAIM, "QAA|1");
  private static final FactName FIRST = charge("1");
  private static final FactName SECOND = charge("2");
  private static final FactName NEVER = charge("9");
  private static final String DEADLINE = "2026-03-01T12:00:00Z";

  @TempDir Path folder;
  private TruthFolder truth;

  private static FactName charge(String number) {
    return new FactName(ACCOUNT, "ChargeApproved", number);
  }

  private static Finding overdue() {
    return Finding.of(Rule.REMITTANCE_OVERDUE, ACCOUNT, 5, FIRST);
  }

  private List<JsonNode> findings(Finding... said) throws IOException {
    open();
    for (Finding finding : said) {
      truth.finding(0, finding);
    }
    tell("1", "2026-02-01T12:00:00Z");
    tell("2", "2026-03-02T12:00:00Z");
    truth.finish(Map.of());
    return lines("findings.jsonl");
  }

  private void open() throws IOException {
    Policy policy = new Policy(ZoneId.of("America/New_York"), List.of("FP102", "FP103"));
    truth = new TruthFolder(folder, List.of("QAA"), policy);
  }

  private void tell(String number, String at) throws IOException {
    truth.fact(
        0,
        ACCOUNT,
        event(
            "charge" + number,
            at,
            ReferenceKind.CHARGE_NUMBER,
            number,
            new ChargeApproved(new Money(100L, "USD"), null, null, null, null)));
  }

  private static RevenueEvent event(
      String id, String at, ReferenceKind kind, String reference, Object milestone) {
    RevenueEvent event = new RevenueEvent();
    event.setEventId(id);
    event.setOccurredAt(Instant.parse(at));
    event.setReferences(List.of(new Reference(kind, "", reference, reference)));
    event.setDimensions(new Dimensions());
    event.setMilestone(milestone);
    return event;
  }

  private List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void whatComesAfterTheDeadlineClears() throws IOException {
    JsonNode finding = findings(overdue().due(DEADLINE, List.of(SECOND))).getFirst();
    assertThat(finding.get("kind").asText()).isEqualTo("STUCK");
    assertThat(finding.get("rule").asText()).isEqualTo("remittance-overdue");
    assertThat(finding.get("subject").asText()).isEqualTo("charge1");
    assertThat(finding.get("raisedAt").asText()).isEqualTo(DEADLINE);
    assertThat(finding.get("clearedBy").asText()).isEqualTo("charge2");
    assertThat(finding.get("withdrawn").asBoolean()).isFalse();
    assertThat(finding.get("mixed").asBoolean()).isFalse();
  }

  @Test
  void whatComesByTheDeadlineLeavesNothingToFind() throws IOException {
    String later = "2026-03-02T12:00:00Z";
    assertThat(findings(overdue().due(later, List.of(SECOND)))).isEmpty();
  }

  @Test
  void theFirstOfSeveralClears() throws IOException {
    JsonNode finding =
        findings(overdue().due("2026-01-01T00:00:00Z", List.of(SECOND, FIRST))).getFirst();
    assertThat(finding.get("clearedBy").asText()).isEqualTo("charge1");
  }

  @Test
  void whatIsNeverToldClearsNothing() throws IOException {
    JsonNode finding = findings(overdue().due(DEADLINE, List.of(NEVER))).getFirst();
    assertThat(finding.get("clearedBy").isNull()).isTrue();
  }

  @Test
  void newsThatIsLateWithdraws() throws IOException {
    JsonNode finding =
        findings(overdue().due("2026-03-09T12:00:00Z", List.of(SECOND)).toldLate()).getFirst();
    assertThat(finding.get("withdrawn").asBoolean()).isTrue();
    JsonNode untold = findings(overdue().due(DEADLINE, List.of(NEVER)).toldLate()).getFirst();
    assertThat(untold.get("withdrawn").asBoolean()).isFalse();
  }

  @Test
  void aFindingNeedsItsFacts() throws IOException {
    Finding balance = Finding.of(Rule.CLAIM_TO_REMITTANCE_BALANCE, ACCOUNT, 5);
    assertThat(findings(Finding.of(Rule.LINE_BALANCE, ACCOUNT, 1, NEVER))).isEmpty();
    assertThat(findings(balance.once(FIRST, NEVER))).isEmpty();
    assertThat(findings(overdue().unless(SECOND))).isEmpty();
    assertThat(findings(overdue().unless(NEVER))).hasSize(1);
    JsonNode finding = findings(balance.once(FIRST, SECOND)).getFirst();
    assertThat(finding.get("raisedAt").asText()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(finding.get("subject").isNull()).isTrue();
  }

  @Test
  void someFindingsSettleFirst() throws IOException {
    JsonNode finding = findings(Finding.of(Rule.JOURNAL_BALANCE, ACCOUNT, 1, FIRST)).getFirst();
    assertThat(finding.get("raisedAt").asText()).isEqualTo("2026-02-02T12:00:00Z");
  }

  @Test
  void aFaultKnowsMoreThanHowThingsGo() throws IOException {
    List<JsonNode> found =
        findings(
            overdue().due(DEADLINE, List.of(SECOND)),
            overdue().due(DEADLINE, List.of()).because("eft-without-835"));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().get("fault").asText()).isEqualTo("eft-without-835");
    assertThat(found.getFirst().get("clearedBy").isNull()).isTrue();
  }

  @Test
  void aFindingIsMixedWhenAnotherFaultHitsTheSame() throws IOException {
    open();
    truth.finding(0, overdue().because("lost-event"));
    truth.finding(0, overdue().about(List.of(SECOND)));
    truth.hit(0, new Hit("lost-event", ACCOUNT, "2026-02-01"));
    tell("1", "2026-02-01T12:00:00Z");
    tell("2", "2026-02-01T12:00:00Z");
    truth.finish(Map.of());
    List<JsonNode> found = lines("findings.jsonl");
    assertThat(found.get(0).get("mixed").asBoolean()).isFalse();
    assertThat(found.get(1).get("mixed").asBoolean()).isTrue();
    assertThat(lines("faults.jsonl").getFirst())
        .hasToString(
            "{\"fault\":\"lost-event\",\"transaction\":{\"kind\":\"CLAIM\",\"key\":\"QAA|1\"},"
                + "\"day\":\"2026-02-01\"}");
  }

  @Test
  void aFactThatIsToldTwiceCountsOnce() throws IOException {
    open();
    tell("1", "2026-02-01T12:00:00Z");
    tell("1", "2026-02-01T12:00:00Z");
    truth.finish(Map.of());
    JsonNode account = lines("transactions.jsonl").getFirst();
    assertThat(account.at("/money/charges").asLong()).isEqualTo(100);
    assertThat(account.get("events")).hasSize(1);
  }

  @Test
  void aTraceIsFoundHoweverItIsWritten() throws IOException {
    Owner remittance = new Owner(Owner.Kind.REMITTANCE, "9|AB");
    open();
    truth.finding(
        0,
        Finding.of(
            Rule.SETTLEMENT_BALANCE,
            remittance,
            1,
            new FactName(remittance, "PaymentSettled", "AB")));
    truth.fact(
        0,
        remittance,
        event(
            "settled",
            DEADLINE,
            ReferenceKind.PAYMENT_TRACE,
            "ab",
            new PaymentSettled(new Money(1L, "USD"), LocalDate.of(2026, 3, 1), "ACH")));
    truth.finish(Map.of());
    assertThat(lines("findings.jsonl")).hasSize(1);
  }

  @Test
  void thePolicyIsInTheFormThatTheProductReads() throws IOException {
    findings();
    assertThat(new ObjectMapper().readTree(folder.resolve("policy.json").toFile()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"version": "simulated-1", "timeZone": "America/New_York", "holidays": [],
                     "lateReversalDays": 60, "settlingHours": 24, "shrinkAfterDays": 30,
                     "expireAfterDays": 400,
                     "deadlines": [
                       {"rule": "remittance-overdue", "payers": ["FP102", "FP103"],
                        "facilities": [], "within": 45, "unit": "days"},
                       {"rule": "remittance-overdue", "within": 30, "unit": "days"},
                       {"rule": "acknowledgement-overdue", "within": 2, "unit": "business-days"},
                       {"rule": "settlement-overdue", "within": 3, "unit": "business-days"},
                       {"rule": "posting-overdue", "within": 2, "unit": "business-days"},
                       {"rule": "journal-overdue", "within": 1, "unit": "end-of-business-day"},
                       {"rule": "settlement-without-remittance", "within": 3,
                        "unit": "business-days"},
                       {"rule": "posting-without-remittance", "within": 3,
                        "unit": "business-days"},
                       {"rule": "journal-without-posting", "within": 1,
                        "unit": "business-days"}]}
                    """));
  }
}
