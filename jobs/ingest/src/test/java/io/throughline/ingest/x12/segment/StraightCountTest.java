package io.throughline.ingest.x12.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.X12Tally;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of Python's Decimal, which the counting tool uses. */
class StraightCountTest {
  private static X12Tally count(String text) {
    StraightCount count = new StraightCount(Delimiters.USUAL);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    count.add(bytes, 0, bytes.length);
    return count.takeLast();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 10000",
    "' 100 ', 10000",
    "1.005, 100",
    "1.015, 102",
    "-1.005, -100",
    "1e2, 10000",
    "1E-3, 0",
    "1_000, 100000",
    "+.5, 50",
    "abc, 0",
    "'', 0",
    "1:2, 0",
    "1e999999999, 0",
    "1e-999999999, 0",
    "99999999999999999999, 0"
  })
  void sumsAmountsAsDecimalsDo(String amount, long cents) {
    assertThat(count("CLM*1*" + amount + "~").getClm02()).isEqualTo(cents);
  }

  @Test
  void countsByTagAlone() {
    X12Tally tally =
        count("CLM*A*1~ CLM *B*2~\r\nCLP*C*1*3*4~CLMX*D*9~clm*E*9~X*CLM*9~\u00ef\u00bb\u00bfCLM");

    assertThat(tally).isEqualTo(new X12Tally(3L, 1L, 300L, 300L, 400L));
  }

  @Test
  void countsBytesThatComeInPieces() {
    byte[] bytes = "CLM*A*1~CLP*B*1*2*3~".getBytes(StandardCharsets.US_ASCII);
    StraightCount count = new StraightCount(Delimiters.USUAL);
    long claims = 0;
    for (int i = 0; i < bytes.length; i++) {
      count.add(bytes, i, i + 1);
      claims += count.take().getClaims();
    }
    assertThat(claims).isEqualTo(1);
    assertThat(count.takeLast().getClaimPayments()).isZero();
  }
}
