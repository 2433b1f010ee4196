package io.throughline.transaction;

import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Stage;
import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class TransactionStatesTest {
  private static final TransactionKey KEY = TransactionKey.claim("1111111111", "00A-17");

  @Test
  void showsKeyStageMoneyAndFactsInOrder() {
    Fact claim = on(1, "s").submitted(100_00);
    Fact remittance = on(9, "r").number("ICN").remitted("1", 90_00, 60_00, 15_00);
    TransactionState state =
        TransactionStates.of(
            Assessments.assessed(new Transaction(KEY, Arrivals.set(remittance, claim), 0)));

    assertThat(state.getTransactionId()).isEqualTo(KEY.transactionId().toString());
    assertThat(state.getKind()).isEqualTo(TransactionKind.CLAIM);
    assertThat(state.getBillingProvider()).isEqualTo("1111111111");
    assertThat(state.getClaimNumber()).isEqualTo("00A-17");
    assertThat(state.getPayer()).isEqualTo("PAYER-A");
    assertThat(state.getStage()).isEqualTo(Stage.REMITTED);
    assertThat(state.getCharge()).isEqualTo(100_00);
    assertThat(state.getPaid()).isEqualTo(60_00);
    assertThat(state.getAdjusted()).isEqualTo(15_00);
    assertThat(state.getPatientResponsibility()).isEqualTo(15_00);
    assertThat(state.getOutstanding()).isEqualTo(10_00);
    assertThat(state.getSubmissionToRemittanceMillis()).isEqualTo(8 * 86_400_000L);
    assertThat(state.getPolicyVersion()).isEqualTo(Assessment.RULES_VERSION + "/test-1");
    assertThat(state.getFindings())
        .extracting(TransactionFinding::getRule)
        .containsExactly("claim-to-remittance-balance");
    assertThat(state.getFacts())
        .extracting(TransactionFact::getMilestone)
        .containsExactly("ClaimSubmitted", "RemittanceReceived");
    assertThat(state.getFacts().get(1).getPayerClaimNumber()).isEqualTo("ICN");
    assertThat(state.getFacts().get(1).getPaid()).isEqualTo(60_00);
    assertThat(state.getFacts().get(0).getPaid()).isNull();
  }

  @Test
  void fullSetWithLongUrisStaysBelowWhatKafkaTakes() throws IOException {
    String uri = "file:///" + "x".repeat(1_500);
    List<Fact> facts =
        IntStream.range(0, FactSet.DEFAULT_LIMIT + 5)
            .mapToObj(i -> on(9, "r" + i).read(i, uri).number("N" + i).remitted("1", 9, 4, 0))
            .toList();
    TransactionState state =
        TransactionStates.of(Assessments.assessed(new Transaction(KEY, Arrivals.set(facts), 5)));

    assertThat(state.getFactCount()).isEqualTo(FactSet.DEFAULT_LIMIT);
    assertThat(state.getFactsRefused()).isEqualTo(5);
    assertThat(state.getFacts()).hasSizeBetween(100, FactSet.DEFAULT_LIMIT - 1);
    assertThat(encodedSize(state)).isLessThan(900_000);
  }

  private static int encodedSize(TransactionState state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new SpecificDatumWriter<>(TransactionState.class).write(state, encoder);
    encoder.flush();
    return out.size();
  }
}
