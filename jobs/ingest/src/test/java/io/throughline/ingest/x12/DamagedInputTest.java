package io.throughline.ingest.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.x12.segment.StaediTokenizer;
import io.throughline.ingest.x12.segment.Tag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedInputTest {
  private static final String THREE =
      Interchange.of837("BHT*0019*00*B", "CLM*C1*1***11:B:1", "CLM*C2*2", "CLM*C3*3");

  private static String text(Unreadable unreadable) {
    return new String(unreadable.bytes(), StandardCharsets.ISO_8859_1);
  }

  private static void assertReadsThree(Collected read) {
    assertThat(read.unreadable).isEmpty();
    assertThat(read.milestones(ClaimSubmitted.class))
        .extracting(c -> c.getCharge().getMinor())
        .containsExactly(100L, 200L, 300L);
    assertThat(read.milestones(ClaimSubmitted.class).get(0).getFacilityCode()).isEqualTo("11:B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "+", "\u00a7", "\u001d", "\u0007", ","})
  void readsAnyElementSeparator(String separator) {
    assertReadsThree(Collected.of(THREE.replace("*", separator)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "'", "\u0085", "\u001c", "\u00b6", "~\r\n\t  ", "~~"})
  void readsAnyTerminator(String terminator) {
    assertReadsThree(Collected.of(THREE.replace("~", terminator)));
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "^", "\u001f", "\u00a4", "\\"})
  void readsAnyComponentSeparator(String separator) {
    assertReadsThree(Collected.of(THREE.replace("^", "U").replace(":", separator)));
  }

  @Test
  void readsAHeaderThatLostItsBlanks() {
    assertReadsThree(Collected.of(THREE.replaceAll(" +\\*", "*")));
  }

  @Test
  void passesOverByteOrderMarksAnywhere() {
    String mark = "\u00ef\u00bb\u00bf";
    assertReadsThree(Collected.of(mark + THREE.replace("CLM*", mark + "C" + mark + "LM*")));
    assertReadsThree(Collected.of(THREE.replace("ISA*", "ISA" + mark + "*")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SE[*]0[*]0001~", "GS[^~]*~", "GE[^~]*~", "IEA[^~]*~", "(SE|GE|GS)[*][^~]*~"})
  void readsWithoutParts(String missing) {
    assertReadsThree(Collected.of(THREE.replaceAll(missing, "")));
  }

  @Test
  void readsInterchangeAfterInterchange() {
    Collected read = Collected.of(THREE + THREE.replace("*", "|").replace("~", "\n") + THREE);

    assertThat(read.unreadable).isEmpty();
    assertThat(read.interchanges).isEqualTo(3);
    assertThat(read.events).hasSize(9);
    assertThat(read.events.get(8).getSource().getPosition().getInterchange()).isEqualTo(3);
  }

  @Test
  void buriesTheClaimInWhichTheInputEnds() {
    Collected read = Collected.of(THREE.substring(0, THREE.indexOf("C3*3") + 3));

    assertThat(read.events).hasSize(2);
    assertThat(read.reasons()).containsExactly(Reason.TRUNCATED_INTERCHANGE);
    assertThat(text(read.unreadable.get(0))).isEqualTo("CLM*C3*");
  }

  @Test
  void buriesWhatStandsBetweenClaimsWhereTheInputEnds() {
    Collected read = Collected.of(THREE.substring(0, THREE.indexOf("SE*")) + "HL*9*1*22*0~NM1*I");

    assertThat(read.events).hasSize(3);
    assertThat(read.reasons()).containsExactly(Reason.TRUNCATED_INTERCHANGE);
    assertThat(text(read.unreadable.get(0))).isEqualTo("HL*9*1*22*0~NM1*I");
  }

  @Test
  void findsTheNextInterchangeWhereOneWasCutOff() {
    Collected read = Collected.of(THREE.substring(0, THREE.indexOf("C3*3") + 3) + THREE);

    assertThat(read.events).hasSize(5);
    assertThat(read.interchanges).isEqualTo(2);
    assertThat(read.reasons()).containsExactly(Reason.TRUNCATED_INTERCHANGE);
  }

  @Test
  void doesNotTakeANameForAnInterchange() {
    Collected read =
        Collected.of(
            Interchange.of837(
                "NM1*IL*1*ISA*LISA*M***MI*1", "CLM*C1*1", "NTE*ADD*VAN ISA*X", "CLM*C2*2"));

    assertThat(read.unreadable).isEmpty();
    assertThat(read.events).hasSize(2);
  }

  @Test
  void buriesAnInterchangeWhoseHeaderCannotBeUnderstood() {
    String malformed = THREE.replace("*00501*", "*");
    Collected read = Collected.of(malformed + "\n" + THREE);

    assertThat(read.reasons()).containsExactly(Reason.MALFORMED_ISA);
    assertThat(text(read.unreadable.get(0))).isEqualTo(malformed + "\n");
    assertThat(read.events).hasSize(3);
    assertThat(read.interchanges).isEqualTo(2);
  }

  @Test
  void buriesTextAroundInterchanges() {
    Collected read = Collected.of("Dear payer,\nCLM*X*5~\n" + THREE + "\nCLM*Y*7~ thanks \n\n");

    assertThat(read.reasons())
        .containsExactly(Reason.TEXT_OUTSIDE_INTERCHANGE, Reason.TEXT_OUTSIDE_INTERCHANGE);
    assertThat(text(read.unreadable.get(0))).isEqualTo("Dear payer,\nCLM*X*5~");
    assertThat(read.unreadable.get(0).tally().getClaims())
        .as("delimiters are not known before the first header")
        .isZero();
    assertThat(text(read.unreadable.get(1))).isEqualTo("CLM*Y*7~ thanks");
    assertThat(read.unreadable.get(1).tally().getClm02()).isEqualTo(700);
  }

  @Test
  void buriesSegmentsOutsideTransactionSets() {
    Collected read =
        Collected.of(THREE.replace("GE*1", "CLM*C4*4~REF*D9*1~GE*1").replace("GS*", "N1*X~GS*"));

    assertThat(read.events).hasSize(3);
    assertThat(read.reasons())
        .containsExactly(
            Reason.SEGMENT_OUTSIDE_TRANSACTION_SET, Reason.SEGMENT_OUTSIDE_TRANSACTION_SET);
    assertThat(text(read.unreadable.get(1))).isEqualTo("CLM*C4*4~REF*D9*1~");
    assertThat(read.unreadable.get(1).tally().getClaims()).isEqualTo(1);
  }

  @Test
  void buriesATransactionSetThatIsNotRead() {
    Collected read =
        Collected.of(Interchange.of("BE", "834", "005010X220A1", "BGN*00*1", "CLM*C1*9"));

    assertThat(read.reasons()).containsExactly(Reason.UNSUPPORTED_TRANSACTION_SET);
    assertThat(text(read.unreadable.get(0))).startsWith("ST*834").endsWith("SE*0*0001~");
    assertThat(read.unreadable.get(0).tally().getClm02()).isEqualTo(900);
  }

  @Test
  void reportsInputsWithoutInterchange() {
    assertThat(Collected.of("").reasons()).containsExactly(Reason.EMPTY_INPUT);
    assertThat(Collected.of(" \r\n\u00ef\u00bb\u00bf").reasons())
        .containsExactly(Reason.EMPTY_INPUT);
    Collected bare = Collected.of("ST*835*1~CLP*C1*1*10*5~SE*3*1~");
    assertThat(bare.reasons()).containsExactly(Reason.NO_INTERCHANGE_HEADER);
    assertThat(bare.inDeadLetters().getClp03()).isEqualTo(1000);
  }

  @Test
  void survivesBytesThatAreNoText() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(THREE.getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(Collected.of(zipped.toByteArray()).reasons())
        .containsExactly(Reason.NO_INTERCHANGE_HEADER);
    assertThat(Collected.of(new byte[100_000]).reasons())
        .containsExactly(Reason.NO_INTERCHANGE_HEADER);
    assertReadsThree(Collected.of(THREE.replace("C1", "\0\u0001\u007fC1\0")));
  }

  @Test
  void cutsLargeDeadLettersIntoPartsThatAddUp() {
    String claims = "CLM*C*1***11:B:1~".repeat(80_000);
    Collected read = Collected.of(Interchange.of("BE", "834", "X", "BGN*00", claims));

    assertThat(read.unreadable).hasSizeGreaterThan(2);
    assertThat(read.unreadable)
        .allSatisfy(u -> assertThat(u.bytes().length).isLessThanOrEqualTo(Unreadable.PART_LENGTH));
    assertThat(read.unreadable).extracting(Unreadable::part).startsWith(1, 2, 3);
    assertThat(read.unreadable.get(1).offset())
        .isEqualTo(read.unreadable.get(0).offset() + read.unreadable.get(0).bytes().length);
    assertThat(text(read.unreadable.get(1))).startsWith("CLM*");
    assertThat(read.inDeadLetters().getClaims()).isEqualTo(80_000);
    assertThat(read.reasons()).hasSize(1);
  }

  @Test
  void buriesAClaimThatIsTooLong() {
    String notes = "NTE*ADD*something to say about it~".repeat(30_000);
    Collected read = Collected.of(THREE.replace("CLM*C2*2~", "CLM*C2*2~" + notes));

    assertThat(read.events).hasSize(2);
    assertThat(read.reasons()).containsExactly(Reason.OVERSIZED_CLAIM);
    assertThat(read.unreadable).hasSizeGreaterThan(1);
    assertThat(read.inDeadLetters().getClm02()).isEqualTo(200);
  }

  @Test
  void buriesASegmentThatIsTooLong() {
    String inClaim = THREE.replace("CLM*C2*2~", "CLM*C2*2*" + "x".repeat(10_000) + "~");
    Collected read = Collected.of(inClaim);
    assertThat(read.events).hasSize(2);
    assertThat(read.reasons()).containsExactly(Reason.OVERSIZED_SEGMENT);
    assertThat(read.inDeadLetters().getClm02()).isEqualTo(200);

    String inHeader = THREE.replace("BHT*", "NTE*" + "x".repeat(10_000) + "~BHT*");
    Collected tainted = Collected.of(inHeader);
    assertThat(tainted.events).isEmpty();
    assertThat(tainted.inDeadLetters().getClaims()).isEqualTo(3);
    assertThat(tainted.unreadable.get(0).bytes()).hasSize(10_005);
  }

  @Test
  void readsAGigabyteWithoutTerminatorInLittleMemory() throws IOException {
    long length = 256L * 1024 * 1024;
    byte[] head = THREE.substring(0, THREE.indexOf("CLM*C2")).getBytes(StandardCharsets.US_ASCII);

    Counting counting = new Counting();
    var reading =
        new X12Format(Collected.settings(ZoneOffset.UTC))
            .open(new Endless(head, length), Collected.head("file:///huge"));
    while (reading.advance(counting)) {
      // Until its end.
    }

    assertThat(counting.events).isZero();
    assertThat(counting.bytes).isGreaterThan(length);
    assertThat(counting.largest).isLessThanOrEqualTo(Unreadable.PART_LENGTH);
  }

  /** Counts and keeps nothing. */
  private static final class Counting implements Readings {
    long events;
    long bytes;
    int largest;

    @Override
    public void event(RevenueEvent event) {
      events++;
    }

    @Override
    public void unreadable(Unreadable unreadable) {
      bytes += unreadable.bytes().length;
      largest = Math.max(largest, unreadable.bytes().length);
    }

    @Override
    public void skipped(Skip skip) {
      throw new AssertionError("X12 has nothing to skip: " + skip);
    }

    @Override
    public void interchange() {}

    @Override
    public void transactionSet() {}
  }

  /** Some bytes, then x for ever. */
  private static final class Endless extends InputStream {
    private final ByteArrayInputStream head;
    private long left;

    Endless(byte[] head, long length) {
      this.head = new ByteArrayInputStream(head);
      this.left = length;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("byte by byte is too slow");
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int read = head.read(bytes, from, length);
      if (read > 0) {
        return read;
      }
      if (left <= 0) {
        return -1;
      }
      Arrays.fill(bytes, from, from + length, (byte) 'x');
      left -= length;
      return length;
    }
  }

  @Test
  void buriesTheRestOfAnInterchangeInWhichTheTokenizerStops() {
    TokenizerFactory stopping =
        delimiters -> {
          StaediTokenizer staedi = new StaediTokenizer(delimiters);
          return (bytes, from, to, tag, into) -> {
            // What it would do with an element longer than its buffer.
            boolean stops = tag == Tag.of("HI");
            byte[] poisoned = new byte[8_000];
            staedi.tokenize(
                stops ? poisoned : bytes, stops ? 0 : from, stops ? 8_000 : to, tag, into);
          };
        };
    String text =
        Interchange.of837("CLM*C1*1", "CLM*C2*2", "HI*X", "CLM*C3*3")
            + THREE.replace("000000017", "000000018");
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Collected read =
        Collected.of(
            new X12Format(Collected.settings(ZoneOffset.UTC), stopping)
                .open(new ByteArrayInputStream(bytes), Collected.head("file:///in")));

    assertThat(read.reasons()).containsExactly(Reason.MALFORMED_INTERCHANGE);
    assertThat(text(read.unreadable.get(0)))
        .startsWith("CLM*C2*2~HI*X~CLM*C3*3~SE*")
        .endsWith("IEA*1*000000017~");
    assertThat(read.inDeadLetters().getClaims()).isEqualTo(2);
    assertThat(read.events).hasSize(4);
  }
}
