package io.throughline.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorScrubberTest {
  @Test
  void namesFieldAndType() {
    assertThat(
            refusal(
                "document_parsing_exception",
                "[1:9] failed to parse field [a.b] of type [long] in document with id 'SMITH'. Preview of field's value: 'SMITH'"))
        .isEqualTo(
            new Refusal(
                "document-parsing-exception",
                "Elasticsearch answered document_parsing_exception (status 400): field a.b is a"
                    + " long"));
  }

  @Test
  void namesAFieldThatIsNotMapped() {
    assertThat(
            refusal(
                    "strict_dynamic_mapping_exception",
                    "[1:9] mapping set to strict, dynamic introduction of [surprise] within [throughline.claim] is not allowed")
                .message())
        .endsWith(": field surprise of throughline.claim is not in the mapping");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value 'SMITH' is odd",
        "[1:9] failed to parse field [SMITH JOHN] of type [long]",
        "it said: failed to parse field [a.b] of type [SMITH]",
        "dynamic introduction of [SMITH] within [a] is not allowed",
        "Document contains at least one immense term, prefix: 'SMITH'"
      })
  void letsNoOtherTextPass(String reason) {
    assertThat(refusal("illegal_argument_exception", reason).message())
        .isEqualTo("Elasticsearch answered illegal_argument_exception (status 400)");
  }

  @Test
  void managesWithoutType() {
    assertThat(refusal(null, null).reason()).isEqualTo("unknown");
  }

  private static Refusal refusal(String type, String reason) {
    return ErrorScrubber.refusal(new ItemAnswer(400, type, reason));
  }
}
