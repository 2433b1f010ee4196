package io.throughline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionDecision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionSignerTest {
  private final DecisionSigner signer = DecisionSigner.ofDecisions(SigningKey.of(new byte[32]));

  static Stream<String> fields() {
    return ExceptionDecision.getClassSchema().getFields().stream()
        .map(Schema.Field::name)
        .filter(name -> !name.equals("signature"));
  }

  @Test
  void whatWasSignedIsSigned() {
    ExceptionDecision decision = signer.sign(Decisions.full());

    assertThat(signer.isSigned(decision)).isTrue();
    assertThat(decision.getSignature()).matches("[0-9a-f]{64}");
    assertThat(DecisionSigner.ofDecisions(SigningKey.of(new byte[] {1})).isSigned(decision))
        .as("by another key")
        .isFalse();
  }

  @Test
  void aSignedRequestIsNoDecisionAndADecisionNoRequest() {
    DecisionSigner requests = DecisionSigner.ofRequests(SigningKey.of(new byte[32]));
    ExceptionDecision request = requests.sign(Decisions.full());

    assertThat(requests.isSigned(request)).isTrue();
    assertThat(signer.isSigned(request)).isFalse();
    assertThat(requests.isSigned(signer.sign(Decisions.full()))).isFalse();
  }

  @Test
  void nothingIsSignedByNobody() {
    assertThat(signer.isSigned(Decisions.full())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aChangeOfAnyFieldBreaksIt(String field) {
    ExceptionDecision decision = signer.sign(Decisions.full());
    Object changed =
        switch (decision.get(field)) {
          case DecisionAction action -> DecisionAction.WAIVE;
          case Integer number -> number + 1;
          case Instant moment -> moment.plusNanos(1_000);
          case String text -> text + "x";
          case List<?> list -> List.of("claim-balance");
          case Map<?, ?> map -> Map.of("payer", "FP107", "facility", "RVJ");
          default -> throw new AssertionError(field);
        };
    decision.put(field, changed);

    assertThat(signer.isSigned(decision)).isFalse();
  }

  @Test
  void theFormIsTheOneThatItsDocumentationTells() {
    ExceptionDecision decision = Decisions.full();
    decision.setProposedBy(null);
    decision.setAssignee(null);
    decision.setReason("");

    assertThat(new String(CanonicalForm.of(decision, Set.of()), StandardCharsets.UTF_8))
        .isEqualTo(
            "{io.throughline.events.ExceptionDecision;action=7:APPROVEat=1772359200123456;by=4:anna"
                + "candidateId=3:c-1corrections=<8:facility3:RVH5:payer5:FP107>decisionId=3:d-1"
                + "exceptionId=3:e-1exceptionRevision=3;"
                + "overriddenRules=[13:claim-balance11:payer-known]remittanceId=3:r-1"
                + "role=8:approvertransactionId=3:t-1}");
  }

  @Test
  void theContentOfARepeatIsTheSame() {
    ExceptionDecision first = signer.sign(Decisions.full());
    ExceptionDecision later = Decisions.full();
    later.setAt(later.getAt().plusSeconds(60));

    assertThat(DecisionSigner.contentHash(later)).isEqualTo(DecisionSigner.contentHash(first));
    later.setReason("another");
    assertThat(DecisionSigner.contentHash(later)).isNotEqualTo(DecisionSigner.contentHash(first));
  }

  @Test
  void aKeyIsReadFromItsFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "00".repeat(32) + "\n");

    assertThat(
            DecisionSigner.ofDecisions(SigningKey.read(file))
                .isSigned(signer.sign(Decisions.full())))
        .isTrue();
    Files.writeString(file, "secret");
    assertThatThrownBy(() -> SigningKey.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("openssl rand")
        .hasMessageNotContaining("secret");
  }
}
