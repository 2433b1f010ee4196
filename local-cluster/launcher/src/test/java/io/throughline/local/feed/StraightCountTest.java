package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StraightCountTest {
  private static final String ISA =
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*1200*^*00501*000000001*0*T*:~";

  @Test
  void countsClaimsAndPaymentsOfEachInterchangeWithItsOwnDelimiters() {
    String other = ISA.replace('*', '|').replace('~', '\'').replace(':', '>');
    assertThat(count(ISA + "CLM*A*12.5***11:B:1~" + other + "CLP|A|1|12.5|10|2'"))
        .isEqualTo(new Tally(1, 1, 1250, 1250, 1000));
  }

  @Test
  void lineBreaksAndIndentationAreNoPartOfTags() {
    assertThat(count(ISA + "\r\n  CLM*A*1~\n\tCLM*B*2~\n")).isEqualTo(new Tally(2, 0, 300, 0, 0));
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(count("\u00ef\u00bb\u00bf" + ISA + "CLM*A*1~"))
        .isEqualTo(new Tally(1, 0, 100, 0, 0));
  }

  @Test
  void withoutHeaderTheUsualDelimitersAreTaken() {
    assertThat(count("ST*835*1~CLP*A*1*5*4~SE*3*1~")).isEqualTo(new Tally(0, 1, 0, 500, 400));
  }

  @Test
  void aHeaderThatIsTooShortHasTheUsualTerminator() {
    assertThat(count("ISA*00*A*B~GS*HC~ST*837*1~CLM*A*3~")).isEqualTo(new Tally(1, 0, 300, 0, 0));
  }

  @Test
  void theLastSegmentNeedsNoTerminator() {
    assertThat(count(ISA + "CLM*A*7")).isEqualTo(new Tally(1, 0, 700, 0, 0));
  }

  @Test
  void otherFormatsHoldNothing() {
    assertThat(count("MSH|^~\\&|ISA*CLM*A*1~")).isEqualTo(Tally.NONE);
    assertThat(count("claim,CLM*A*1~\n")).isEqualTo(Tally.NONE);
    assertThat(count("")).isEqualTo(Tally.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "63,6300",
    "63.00,6300",
    "63.5,6350",
    ".5,50",
    "-12.34,-1234",
    "1E2,10000",
    "'',0",
    "' 7 ',700",
    "1OO.OO,0",
    "12.345,1234",
    "12.355,1236",
    "1_000,100000",
    "1234567890123456,0",
    "0.0000001,0"
  })
  void amountsAreExact(String amount, long cents) {
    assertThat(count(ISA + "CLM*A*" + amount + "~").clm02()).isEqualTo(cents);
  }

  @Test
  void absentAmountsCountNothing() {
    assertThat(count(ISA + "CLP*A*1~CLP*B*1**5~")).isEqualTo(new Tally(0, 2, 0, 0, 500));
  }

  private static Tally count(String text) {
    return StraightCount.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
