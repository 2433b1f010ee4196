package io.throughline.ingest.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Position;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages begin and end. */
class MessageFramingTest {
  private static final int MEGABYTE = 1024 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\n\n", "\r\n\r\n", " \r\n\t"})
  void segmentsEndWithAnyTerminator(String terminator) {
    String input = (Messages.discharge() + Messages.charges(Messages.charge("T1", "5")));
    Collected read = Messages.read(input.replace("\r", terminator));

    assertThat(read.events).hasSize(2);
    assertThat(read.transactionSets).isEqualTo(2);
    assertThat(read.unreadable).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s%s",
        "%s\r\n\r\n%s\r\n",
        "\u00ef\u00bb\u00bf%s\u00ef\u00bb\u00bf%s",
        "\u000b%s\u001c\r\u000b%s\u001c\r",
        "\r\n\u000b%s\u001c\r\n\u000b%s\u001c",
        "FHS|^~\\&|A\rBHS|^~\\&|A\r%s%sBTS|2\rFTS|1\r",
        "FHS|^~\\&\nBHS|^~\\&\n%s\nBTS|1\nBHS|^~\\&\n%s\nBTS|1\nFTS|2",
      })
  void messagesStandInAnyEnvelope(String envelope) {
    String charges = Messages.charges(Messages.charge("T1", "5"));
    byte[] input =
        envelope.formatted(Messages.discharge(), charges).getBytes(StandardCharsets.ISO_8859_1);
    Collected read = Messages.read(input);

    assertThat(read.unreadable).isEmpty();
    assertThat(read.transactionSets).isEqualTo(2);
    assertThat(read.events).hasSize(2);
    assertThat(evidence(input, read.events.get(0))).isEqualTo(Messages.discharge().stripTrailing());
    assertThat(evidence(input, read.events.get(1))).isEqualTo(Messages.charge("T1", "5"));
    assertThat(Messages.format(ZoneOffset.UTC).recognises(head(input))).isTrue();
  }

  private static String evidence(byte[] input, RevenueEvent event) {
    Position position = event.getSource().getPosition();
    return new String(
        input,
        (int) position.getByteOffset(),
        (int) position.getByteLength(),
        StandardCharsets.ISO_8859_1);
  }

  private static InputHead head(byte[] input) {
    return new InputHead("file:///in", "", input, input.length);
  }

  @Test
  void positionsCountMessagesAndSegments() {
    String charges =
        Messages.charges(Messages.charge("T1", "5"), "NTE|1", Messages.charge("T2", "6"));
    Collected read = Messages.read(Messages.discharge() + charges);

    assertThat(read.events)
        .extracting(event -> event.getSource().getPosition())
        .extracting(p -> p.getInterchange() + "/" + p.getTransactionSet() + "/" + p.getSegment())
        .containsExactly("0/1/1", "0/2/4", "0/2/6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#*%!$", "|^~\\", "|^", "+:~?\"", "|^~\\&#"})
  void delimitersAreThoseOfTheHeader(String delimiters) {
    String input = Messages.charges(Messages.charge("T1", "5"));
    StringBuilder text = new StringBuilder();
    for (char c : input.replace("^~\\&", "").toCharArray()) {
      int known = "|^~\\&".indexOf(c);
      text.append(known < 0 || known >= delimiters.length() ? c : delimiters.charAt(known));
    }
    text.insert("MSH|".length(), delimiters.substring(1));
    Collected read = Messages.read(text.toString());

    assertThat(read.unreadable).isEmpty();
    assertThat(read.events).hasSize(1);
    assertThat(read.events.get(0).getSource().getSystem()).isEqualTo("EPIC:NORTH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MSH", "MSH|", "MSH|^~^&|A", "MSH||A", "MSH|AB|C", "MSH|^~\\&"})
  void aHeaderWithoutUsableDelimitersCostsItsMessage(String header) {
    Collected read = Messages.read(header + "\rPID|1\r" + Messages.discharge());

    assertThat(read.reasons()).containsExactly(Reason.MALFORMED_MESSAGE);
    assertThat(read.unreadable.get(0).bytes()).asString().isEqualTo(header + "\rPID|1");
    assertThat(read.events).hasSize(1);
  }

  @Test
  void aMessageThatIsCutByTheNextIsADeadLetter() {
    String charges = Messages.charges(Messages.charge("T1", "50"));
    String cut = charges.substring(0, charges.indexOf("|50") + 2);
    Collected read = Messages.read(cut + Messages.discharge());

    assertThat(read.reasons()).containsExactly(Reason.MALFORMED_MESSAGE);
    assertThat(read.unreadable.get(0).bytes()).asString().isEqualTo(cut);
    assertThat(read.events).hasSize(1);
  }

  @Test
  void aLineBreakInsideAnFt1CostsThatFt1() {
    String broken = Messages.charge("T1", "1") + "\r23.00|x";
    Collected read = Messages.read(Messages.charges(broken, Messages.charge("T2", "7")));

    assertThat(read.reasons()).containsExactly(Reason.MALFORMED_MESSAGE);
    assertThat(read.unreadable.get(0).bytes()).asString().isEqualTo(broken);
    assertThat(read.unreadable.get(0).message()).startsWith("message 1: segment 4: FT1 ");
    assertThat(read.events).hasSize(1);
  }

  @Test
  void aLineBreakInASegmentThatIsNotUsedCostsNothing() {
    Collected read =
        Messages.read(Messages.charges(Messages.charge("T1", "1"), "NTE|1|some\rmore text"));

    assertThat(read.events).hasSize(1);
    assertThat(read.unreadable).isEmpty();
  }

  @Test
  void textOutsideOfMessagesIsADeadLetter() {
    String input = "log begins\r\n" + Messages.discharge() + "\u001c\rrubbish\rmore\r";
    Collected read = Messages.read(input);

    assertThat(read.events).hasSize(1);
    assertThat(read.unreadable)
        .extracting(u -> new String(u.bytes(), StandardCharsets.ISO_8859_1))
        .containsExactly("log begins", "rubbish\rmore");
    assertThat(read.reasons()).containsOnly(Reason.TEXT_OUTSIDE_INTERCHANGE);
    assertThat(
            Messages.format(ZoneOffset.UTC)
                .recognises(head(input.getBytes(StandardCharsets.ISO_8859_1))))
        .isTrue();
  }

  @Test
  void anOversizedMessageLeavesInParts() {
    String large = Messages.charges("NTE|1|" + "x".repeat(2 * MEGABYTE));
    Collected read = Messages.read(large + Messages.discharge());

    assertThat(read.reasons()).containsExactly(Reason.OVERSIZED_RECORD);
    assertThat(read.unreadable)
        .hasSizeGreaterThan(3)
        .allSatisfy(u -> assertThat(u.bytes().length).isBetween(1, Unreadable.PART_LENGTH));
    assertThat(
            read.unreadable.stream()
                .map(u -> new String(u.bytes(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining()))
        .isEqualTo(large.stripTrailing());
    assertThat(read.unreadable).extracting(Unreadable::part).startsWith(1, 2, 3);
    assertThat(read.events).hasSize(1);
  }

  @Test
  void aMessageOfTooManySegmentsIsADeadLetter() {
    Collected read = Messages.read(Messages.charges("NTE|1\r".repeat(20_000)));

    assertThat(read.reasons()).containsExactly(Reason.OVERSIZED_RECORD);
  }

  @Test
  void aMessageThatIsNotUsedMayBeOfAnyLength() throws Exception {
    String head = Messages.msh("MDM^T02", "C") + "OBX|1|ED|";
    InputStream input =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)),
            new ByteArrayInputStream(new byte[64 * MEGABYTE]));
    Collected read =
        Collected.of(Messages.format(ZoneOffset.UTC).open(input, Collected.head("file:///in")));

    assertThat(read.skips).containsExactly(Skip.EVENT_TYPE_NOT_USED);
    assertThat(read.unreadable).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ISA*00*", "{\"a\":1}", "name;MSH\n1;2", "MSHA|x", "FHSX", "MS"})
  void otherInputsAreNotRecognised(String input) {
    byte[] bytes = input.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Messages.format(ZoneOffset.UTC).recognises(head(bytes))).isFalse();
  }
}
