package io.throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ReferenceRecord;
import io.throughline.reference.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  @Test
  void equalRowsInAnotherOrderAreTheSameContent() {
    ReferenceData data = payers("also;known;as").data();

    assertThat(payers("known; as;also").shuffled(7).data().content()).isEqualTo(data.content());
    assertThat(payers("also;known").data().content()).isNotEqualTo(data.content());
  }

  private static MasterData payers(String also) {
    return new MasterData()
        .row(Table.PAYERS, "B,Bee,commercial," + also + ",2026-01-01,")
        .row(Table.PAYERS, "A,Ay,commercial,,2026-01-01,2026-02-28")
        .row(Table.PAYERS, "A,Ay,commercial,,2026-03-01,");
  }

  @Test
  void contentIsReadAsItWasWritten() {
    ReferenceData data = payers("also").data();
    ReferenceData read = ReferenceData.parse(data.content());

    assertThat(read).isEqualTo(data);
    assertThat(read.content()).isEqualTo(data.content());
    assertThat(read.version()).isEqualTo("test-1");
    assertThat(read.rows(Table.PAYERS)).hasSize(5);
  }

  @Test
  void theRecordInForceComesAfterThatOfTheVersion() {
    ReferenceData data = payers("also").data();
    List<ReferenceRecord> records = ReferenceRecords.of(data, NOW);

    assertThat(records)
        .extracting(record -> record.getKind() + "/" + record.getName())
        .containsExactly(ReferenceRecords.keyOfVersion("test-1"), ReferenceRecords.KEY);
    assertThat(ReferenceRecords.inForce(records.get(0))).isEmpty();
    assertThat(ReferenceRecords.inForce(records.get(1))).contains(data);
    assertThat(ReferenceRecords.data(records.get(0))).isEqualTo(data);
  }

  @Test
  void aRecordOfAnotherVersionThanItsContentIsRefused() {
    ReferenceRecord record = ReferenceRecords.of(payers("also").data(), NOW).get(1);
    record.setVersion("test-2");

    assertThatThrownBy(() -> ReferenceRecords.inForce(record))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("is 'test-1'; expected 'test-2'");
  }

  @Test
  void aBombIsNotUnpacked() {
    String bomb = packed("x".repeat(RecordContent.MOST_BYTES + 1));

    assertThat(bomb).hasSizeLessThan(100_000);
    assertRefused(bomb, "unpacks to more than 33554432 bytes");
    assertRefused("A".repeat(RecordContent.MOST_CHARACTERS + 1), "has 700001 characters");
  }

  @Test
  void whatDoesNotFitIntoARecordIsNotWritten() {
    MasterData data = new MasterData();
    Random random = new Random(7);
    for (int i = 0; i < 49_000; i++) {
      data.row(
          Table.PAYERS,
          "P%d,%s,commercial,,2026-01-01,".formatted(i, Long.toString(random.nextLong(), 36)));
    }

    assertThatThrownBy(data::data)
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("characters; expected at most 33554432 and 700000");
  }

  @Test
  void whatIsNoContentIsRefused() {
    assertRefused("%", "is no base64");
    assertRefused("aGVsbG8=", "is no gzip");
    assertRefused(packed("{"), "is not JSON");
    assertRefused(packed("{}"), "companies: has other columns than company_code, name");
    assertRefused(packed(""), "companies: has other columns");
  }

  private static void assertRefused(String content, String message) {
    assertThatThrownBy(() -> ReferenceData.parse(content))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(message);
  }

  private static String packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("memory cannot be written to", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
