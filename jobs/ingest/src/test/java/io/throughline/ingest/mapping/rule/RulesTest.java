package io.throughline.ingest.mapping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.PaymentPosted;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.TestIngestion;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.mapping.MappedInput;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules make of records. */
class RulesTest {
  private static final String HEAD =
      """
      name: m
      version: 7
      system: sys
      interface: feed
      format: csv
      time-zone: UTC
      dates: [iso]
      amounts: {currency: USD}
      """;

  private static Collected read(String yaml, String... lines) {
    return MappedInput.read(HEAD + yaml, String.join("\n", lines), "x.csv");
  }

  private static final String PAYMENT =
      """
      fields: [id, kind, paid, day, account, patient]
      records:
        - event: PaymentPosted
          when: {kind: P}
          key: [id]
          occurred: day
          patient: patient
          references:
            - {kind: ACCOUNT_NUMBER, field: account}
          set: {amount: %s, paymentType: {field: kind, codes: {P: payer}}, postingDate: day}
        - skip: other
          when: {kind: O}
      """;

  private static Money paid(String amount, String line) {
    Collected read = read(PAYMENT.formatted(amount), "id,kind,paid,day,account,patient", line);
    assertThat(read.unreadable).extracting(Unreadable::message).isEmpty();
    return read.milestones(PaymentPosted.class).getFirst().getAmount();
  }

  @Test
  void amountsHaveSignRulesAndCurrencies() {
    String line = "1,P,12.5,2026-03-02,A,EUR";
    assertThat(paid("paid", line)).isEqualTo(new Money(1_250L, "USD"));
    assertThat(paid("{field: paid, negate: yes}", line).getMinor()).isEqualTo(-1_250);
    assertThat(paid("{field: paid, negative-when: {kind: P}}", line).getMinor()).isEqualTo(-1_250);
    assertThat(paid("{field: paid, negative-when: {kind: Q}}", line).getMinor()).isEqualTo(1_250);
    assertThat(paid("{debit: paid}", line).getMinor()).isEqualTo(1_250);
    assertThat(paid("{credit: paid, debit: {constant: \"2\"}}", line).getMinor()).isEqualTo(-1_050);
    assertThat(paid("{field: paid, currency: patient}", line)).isEqualTo(new Money(1_250L, "EUR"));
    assertThat(paid("{field: paid, currency: {constant: KWD}}", line).getMinor()).isEqualTo(12_500);
    assertThat(paid("{field: paid, decimal: \",\", group: \"'\"}", "1,P,1'000,2026-03-02,A,x"))
        .isEqualTo(new Money(100_000L, "USD"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,P,twelve,2026-03-02,A,SMITH | BAD_AMOUNT | rule 1 (PaymentPosted): amount: not an amount of at most 2 decimals and 14 digits, with '.' before the decimals",
        "1,P,1.005,2026-03-02,A,SMITH | BAD_AMOUNT | rule 1 (PaymentPosted): amount: not an amount of at most 2 decimals and 14 digits, with '.' before the decimals",
        "1,P,12,02.03.2026,A,SMITH | BAD_DATE | rule 1 (PaymentPosted): occurred: not a date as yyyy-MM-dd or yyyy-MM-dd'T'HH:mmX or yyyy-MM-dd'T'HH:mm or yyyy-MM-dd'T'HH:mm:ssX or yyyy-MM-dd'T'HH:mm:ss or yyyy-MM-dd'T'HH:mm:ss.SSSX or yyyy-MM-dd'T'HH:mm:ss.SSS or yyyy-MM-dd HH:mm:ss or yyyy-MM-dd HH:mm:ss.SSS",
        ",P,12,2026-03-02,A,SMITH | MISSING_FIELD | rule 1 (PaymentPosted): a field of the key has no value",
        "1,P,,2026-03-02,A,SMITH | MISSING_FIELD | rule 1 (PaymentPosted): amount has no value",
        "1,P,12,,A,SMITH | MISSING_FIELD | rule 1 (PaymentPosted): occurred has no value",
        "1,P,12,2026-03-02,,SMITH | MISSING_FIELD | rule 1 (PaymentPosted): no reference has a value",
        "1,SMITH,12,2026-03-02,A,x | NO_RULE | no rule of the mapping is for such a record",
        "1,P,12,2026-03-02,A | MALFORMED_RECORD | 5 columns instead of 6",
      })
  void aRecordThatGivesNoEventIsADeadLetter(String line, Reason reason, String message) {
    Collected read =
        read(PAYMENT.formatted("paid"), "id,kind,paid,day,account,patient", line, "9,O,,,,");

    assertThat(read.unreadable)
        .extracting(Unreadable::reason, Unreadable::message, Unreadable::segment)
        .containsExactly(tuple(reason, "mapping m, line 2: " + message, 2L));
    assertThat(read.unreadable.getFirst().bytes()).isEqualTo(line.getBytes(StandardCharsets.UTF_8));
    assertThat(read.unreadable.getFirst().offset()).isEqualTo(33);
    assertThat(read.skips).containsExactly(Skip.NOT_MAPPED);
    assertThat(read.transactionSets).isEqualTo(2);
  }

  @Test
  void anUnknownCodeIsADeadLetterUnlessTheMapSaysOtherwise() {
    String yaml =
        PAYMENT.formatted("paid").replace("when: {kind: P}", "when: {id: {present: yes}}");
    String[] lines = {"id,kind,paid,day,account,patient", "1,SMITH,12,2026-03-02,A,x"};

    assertThat(read(yaml, lines).unreadable)
        .extracting(Unreadable::message)
        .containsExactly(
            "mapping m, line 2: rule 1 (PaymentPosted): paymentType: a code that code map of its"
                + " own does not have");
    String lenient =
        yaml.replace("codes: {P: payer}", "codes: kinds")
            + "codes: {kinds: {map: {P: payer}, otherwise: other}}\n";
    assertThat(read(lenient, lines).milestones(PaymentPosted.class).getFirst().getPaymentType())
        .isEqualTo("other");
  }

  @Test
  void aRecordMayGiveSeveralEvents() {
    Collected read =
        read(
            """
            fields: [id, charge, paid, day]
            records:
              - event: ChargeApproved
                key: [id]
                occurred: day
                references: [{kind: ACCOUNT_NUMBER, field: id}]
                set: {amount: charge}
              - event: PaymentPosted
                when: {paid: {present: yes}}
                key: [id]
                occurred: day
                references: [{kind: ACCOUNT_NUMBER, field: id}]
                set: {amount: paid, postingDate: day}
            """,
            "id,charge,paid,day",
            "1,10,4,2026-03-02",
            "2,10,,2026-03-02",
            "3,10,x,2026-03-02");

    assertThat(read.events)
        .extracting(e -> e.getMilestone().getClass().getSimpleName())
        .containsExactly("ChargeApproved", "PaymentPosted", "ChargeApproved");
    assertThat(read.reasons()).as("all of a record or nothing").containsExactly(Reason.BAD_AMOUNT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field: id | AB-0012/7 | AB-0012/7",
        "field: id, strip-prefix: AB- | AB-0012/7 | 0012/7",
        "field: id, strip-prefix: X | AB-0012/7 | AB-0012/7",
        "field: id, after: \"-\" | AB-0012/7 | 0012/7",
        "field: id, before: / | AB-0012/7 | AB-0012",
        "field: id, after: \"-\", before: /, pad: 6 | AB-0012/7 | 000012",
        "field: id, pattern: '-0*(\\d+)' | AB-0012/7 | 12",
        "join: [kind, id], separator: \"#\" | AB-0012/7 | P#AB-0012/7",
        "first: [patient, {join: [id, kind]}] | AB-0012/7 | AB-0012/7P",
      })
  void identifiersAreCutOutOfTexts(String rule, String id, String raw) {
    Collected read =
        read(
            PAYMENT.formatted("paid").replace("field: account", rule),
            "id,kind,paid,day,account,patient",
            id + ",P,1,2026-03-02,,");

    assertThat(read.events.getFirst().getReferences().getFirst().getRaw()).isEqualTo(raw);
  }

  @Test
  void theEventIdIsThatOfKeyAndVersion() {
    String yaml = PAYMENT.formatted("paid");
    String header = "id,kind,paid,day,account,patient";
    String first = read(yaml, header, "1,P,1,2026-03-02,A,").events.getFirst().getEventId();
    String corrected = read(yaml, header, "1,P,2,2026-03-02,A,").events.getFirst().getEventId();
    assertThat(corrected).as("without version its content counts").isNotEqualTo(first);

    String versioned = yaml.replace("occurred: day", "version: day\n    occurred: day");
    String second = read(versioned, header, "1,P,1,2026-03-02,A,").events.getFirst().getEventId();
    assertThat(read(versioned, header, "", "1,P,1,2026-03-02,B,").events.getFirst().getEventId())
        .isEqualTo(second);
    assertThat(second)
        .isEqualTo(
            NameUuid.of("record", "sys", "feed", "PaymentPosted", "1", "2026-03-02").toString());
  }

  @Test
  void patientsAreTokens() {
    RevenueEvent event =
        read(
                PAYMENT.formatted("paid"),
                "id,kind,paid,day,account,patient",
                "1,P,1,2026-03-02,A,p 100-200")
            .events
            .getFirst();

    assertThat(event.getPatientToken())
        .isEqualTo(Collected.settings(ZoneOffset.UTC).tokens().of("P100200"))
        .hasSize(64);
    assertThat(event.toString()).doesNotContain("100-200");
  }

  @Test
  void claimsAndAcknowledgementsTakeTheirCodes() {
    Collected read =
        read(
            """
            fields: [id, charge, day, type, answer]
            records:
              - event: ClaimSubmitted
                key: [id]
                occurred: day
                dimensions: {billingProvider: {constant: "1234567893"}}
                references: [{kind: PATIENT_CONTROL_NUMBER, field: id}]
                set:
                  claimType: {field: type, codes: {H: INSTITUTIONAL, D: DENTAL}}
                  frequencyCode: {constant: "1"}
                  payerResponsibility: {constant: ""}
                  charge: charge
                  serviceFrom: day
              - event: ClaimAcknowledged
                when: {answer: {present: yes}}
                key: [id]
                occurred: day
                references: [{kind: PATIENT_CONTROL_NUMBER, field: id}]
                set:
                  level: {constant: CLAIM}
                  outcome: answer
                  statusCategory: {constant: A2}
                  statusCode: {constant: ""}
            """,
            "id,charge,day,type,answer",
            "C1,10,2026-03-02,H,ACCEPTED");

    ClaimSubmitted claim = read.milestones(ClaimSubmitted.class).getFirst();
    assertThat(claim.getClaimType()).isEqualTo(ClaimType.INSTITUTIONAL);
    assertThat(claim.getPayerResponsibility()).isEmpty();
    assertThat(claim.getLines()).isEmpty();
    assertThat(read.milestones(ClaimAcknowledged.class).getFirst().getOutcome())
        .isEqualTo(AcknowledgementOutcome.ACCEPTED);
  }

  @Test
  void remittancesOfAPortalAreReachable() {
    Collected read =
        read(
            """
            fields: [id, charge, paid, patient, day]
            records:
              - event: RemittanceReceived
                key: [id]
                occurred: day
                references: [{kind: PATIENT_CONTROL_NUMBER, field: id}]
                set:
                  statusCode: {constant: "1"}
                  charge: charge
                  paid: paid
                  patientResponsibility: patient
                  paymentDate: day
            """,
            "id,charge,paid,patient,day",
            "C1,10,7.5,2.5,2026-03-02");

    assertThat(read.milestones(RemittanceReceived.class).getFirst().getPaid().getMinor())
        .isEqualTo(750);
  }

  /** A rule for each milestone of the schema, with every field that a mapping can set. */
  @Test
  void everyMilestoneCanBeMadeAndSent() throws Exception {
    List<Schema> milestones =
        RevenueEvent.getClassSchema().getField("milestone").schema().getTypes();
    String rules =
        milestones.stream()
            .map(
                milestone ->
                    "  - event: %s\n    key: [id]\n    occurred: day\n    references: [{kind: BATCH_NUMBER, field: id}]\n    set:\n%s"
                        .formatted(milestone.getName(), settings(milestone)))
            .collect(Collectors.joining());
    String yaml = HEAD + "fields: [id, text, amount, day]\nrecords:\n" + rules;
    List<Outgoing> records = new ArrayList<>();
    byte[] input = "id,text,amount,day\n1,x,12,2026-03-02\n".getBytes(StandardCharsets.UTF_8);
    try (var ingestion =
        TestIngestion.of(
            MappedInput.formats(MappedInput.mappings(yaml)), new UnregisteredMetricsGroup())) {
      var ingest =
          ingestion.open(new ByteArrayInputStream(input), Origin.file("file:///a", "a"), 0);
      while (ingest.advance(records::add)) {
        // Until the receipt is out.
      }
    }

    assertThat(records).hasSize(milestones.size() + 1);
    assertThat(records.subList(0, milestones.size()))
        .extracting(
            outgoing -> TestIngestion.event(outgoing).getMilestone().getClass().getSimpleName())
        .containsExactlyElementsOf(milestones.stream().map(Schema::getName).toList());
  }

  private static String settings(Schema milestone) {
    StringBuilder settings = new StringBuilder();
    for (Field field : milestone.getFields()) {
      Schema type = field.schema().isUnion() ? field.schema().getTypes().getLast() : field.schema();
      String value =
          type.getLogicalType() != null
              ? "day"
              : switch (type.getType()) {
                case STRING -> "text";
                case ENUM -> "{constant: %s}".formatted(type.getEnumSymbols().getLast());
                case RECORD, LONG, INT -> "amount";
                default -> "";
              };
      if (!value.isEmpty()) {
        settings.append("      %s: %s\n".formatted(field.name(), value));
      }
    }
    return settings.toString();
  }
}
