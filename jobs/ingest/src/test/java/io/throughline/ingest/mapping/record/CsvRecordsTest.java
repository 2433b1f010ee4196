package io.throughline.ingest.mapping.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.throughline.ingest.Samples;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Records.Cut;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
  private static final CsvDialect COMMA =
      new CsvDialect((byte) ',', (byte) '"', false, StandardCharsets.UTF_8);

  /** What was found, in short. */
  private static List<String> read(String text, int columns) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8), COMMA, columns);
  }

  private static List<Field> fields(int columns) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      fields.add(new Field("c" + i, "c" + i, false, Set.of()));
    }
    return fields;
  }

  private static CsvRecords records(byte[] bytes, CsvDialect dialect, int columns, int piece) {
    List<Field> fields = fields(columns);
    CsvHeader header = new CsvHeader(fields.stream().map(Field::source).toList());
    return new CsvRecords(new Slow(bytes, piece), dialect, header, fields);
  }

  private static List<String> read(byte[] bytes, CsvDialect dialect, int columns) throws Exception {
    CsvRecords records = records(bytes, dialect, columns, 7);
    List<String> found = new ArrayList<>();
    for (Cut cut = records.next(); cut != Cut.END; cut = records.next()) {
      String taken =
          new String(
              records.bytes(), records.from(), records.to() - records.from(), dialect.charset());
      if (cut == Cut.RECORD) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          texts.add(String.valueOf(records.text(i)));
        }
        found.add(records.line() + "@" + records.offset() + " " + String.join("|", texts));
      } else {
        found.add(records.line() + " " + cut + " <" + taken + "> " + records.complaint());
      }
    }
    return found;
  }

  @Test
  void tellsLineAndByteOfEachRecord() throws Exception {
    assertThat(read("a,b\r\nc,d\n\n  \ne,\"f\ng\"\rh,i", 2))
        .containsExactly("1@0 a|b", "2@5 c|d", "5@13 e|f\ng", "7@21 h|i");
  }

  @Test
  void passesOverByteOrderMarkAndHeader() throws Exception {
    byte[] bytes = "\ufeff\nid,name\n1,x\n".getBytes(StandardCharsets.UTF_8);
    CsvDialect dialect = new CsvDialect((byte) ',', (byte) '"', true, StandardCharsets.UTF_8);
    CsvHeader header = CsvHeader.of(bytes, bytes.length, true, dialect);

    assertThat(header.names()).containsExactly("id", "name");
    assertThat(read(bytes, dialect, 2)).containsExactly("3@12 1|x");
  }

  @Test
  void quotesHoldDelimitersLineEndsAndQuotes() throws Exception {
    assertThat(read("\"a,\"\"b\"\"\",\"\"\n\"\"\"\",x\"y\n", 2))
        .containsExactly("1@0 a,\"b\"|null", "2@13 \"|x\"y");
    CsvDialect unquoted =
        new CsvDialect((byte) ';', (byte) 0, false, Charset.forName("windows-1252"));
    byte[] bytes = "\"ä;€\n".getBytes(Charset.forName("windows-1252"));
    assertThat(read(bytes, unquoted, 2)).containsExactly("1@0 \"ä|€");
  }

  @Test
  void aDamagedRecordCostsItsLine() throws Exception {
    assertThat(read("a,b\n\"c,d\ne,f\ng,h\n", 2))
        .containsExactly(
            "1@0 a|b", "2 MALFORMED <\"c,d> a quote is not closed", "3@9 e|f", "4@13 g|h");
    assertThat(read("a,\"b\"x\nc,d\n", 2))
        .containsExactly("1 MALFORMED <a,\"b\"x> text after a closing quote", "2@7 c|d");
    assertThat(read("a,b,c\nd\ne,f\n", 2))
        .containsExactly(
            "1 MALFORMED <a,b,c> 3 columns instead of 2",
            "2 MALFORMED <d> 1 columns instead of 2",
            "3@8 e|f");
  }

  @Test
  void aQuoteThatIsClosedLinesLaterCostsItsLine() throws Exception {
    assertThat(read("a,\"b\nc,d\ne,f\"\ng,h\n", 2))
        .as("one record with a long text")
        .containsExactly("1@0 a|b\nc,d\ne,f", "4@14 g|h");
    assertThat(read("a,b,\"c\nd,e\nf\"\ng,h\n", 2))
        .containsExactly(
            "1 MALFORMED <a,b,\"c> 3 columns instead of 2",
            "2@7 d|e",
            "3 MALFORMED <f\"> 1 columns instead of 2",
            "4@14 g|h");
  }

  @Test
  void aRecordThatIsTooLongComesInParts() throws Exception {
    String longLine = "x".repeat(3 * Records.LIMIT) + ",y";
    byte[] bytes = ("a,b\n" + longLine + "\nc,d\n").getBytes(StandardCharsets.UTF_8);
    CsvRecords records = records(bytes, COMMA, 2, 100_000);
    StringBuilder long0 = new StringBuilder();
    List<Cut> cuts = new ArrayList<>();
    for (Cut cut = records.next(); cut != Cut.END; cut = records.next()) {
      cuts.add(cut);
      if (cut != Cut.RECORD) {
        assertThat(records.line()).isEqualTo(2);
        assertThat(records.offset()).isEqualTo(4 + long0.length());
        long0.append(
            new String(
                records.bytes(),
                records.from(),
                records.to() - records.from(),
                StandardCharsets.UTF_8));
      }
    }
    assertThat(long0.toString()).isEqualTo(longLine);
    assertThat(cuts).startsWith(Cut.RECORD, Cut.PART).endsWith(Cut.LAST_PART, Cut.RECORD);
    assertThat(Collections.frequency(cuts, Cut.LAST_PART)).isEqualTo(1);
  }

  @Test
  void anOpenQuoteBeforeMuchTextCostsItsLine() throws Exception {
    String tail = "e,f\n".repeat(Records.LIMIT / 3);
    List<String> found = read("a,\"b\n" + tail, 2);

    assertThat(found.getFirst()).startsWith("1 MALFORMED <a,\"b>");
    assertThat(found).hasSize(1 + Records.LIMIT / 3);
  }

  @Test
  void textsThatCannotBeUsedAreRefused() throws Exception {
    byte[] bytes = {'a', (byte) 0xff, ',', 'b', '\n'};
    CsvRecords records = records(bytes, COMMA, 2, 5);
    records.next();
    assertThat(records.text(1)).isEqualTo("b");
    assertThat(refusal(records)).isEqualTo(Reason.MALFORMED_RECORD);
    byte[] longText = ("x".repeat(5_000) + ",b").getBytes(StandardCharsets.UTF_8);
    CsvRecords second = records(longText, COMMA, 2, 100);
    second.next();
    assertThat(refusal(second)).isEqualTo(Reason.OVERSIZED_RECORD);
  }

  private static Reason refusal(CsvRecords records) {
    try {
      records.text(0);
      return null;
    } catch (Refused e) {
      return e.reason();
    }
  }

  @Test
  void readsTheSamplesAsJacksonDoes() throws Exception {
    int files = 0;
    for (Path file : Samples.all()) {
      if (file.toString().endsWith(".csv")) {
        byte[] bytes = Files.readAllBytes(file);
        boolean hasPipes =
            new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("").contains("|");
        assertReadAlike(bytes, hasPipes ? '|' : ',');
        files++;
      }
    }
    assertThat(files).isGreaterThan(25);
  }

  @Test
  void readsAnyWellFormedTableAsJacksonDoes() throws Exception {
    Random random = new Random(20260303);
    String[] pieces = {"a", "ü", " ", "\"\"", ",", "\n", "\r\n", ";", "1.5", ""};
    for (int i = 0; i < 2_000; i++) {
      int columns = 2 + random.nextInt(4);
      StringBuilder table = new StringBuilder();
      for (int row = random.nextInt(5); row >= 0; row--) {
        for (int column = 0; column < columns; column++) {
          table.append(column == 0 ? "" : ",").append('"');
          for (int n = random.nextInt(4); n > 0; n--) {
            table.append(pieces[random.nextInt(pieces.length)]);
          }
          table.append("x\"");
        }
        table.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      assertReadAlike(table.toString().getBytes(StandardCharsets.UTF_8), ',');
    }
  }

  private static void assertReadAlike(byte[] bytes, char delimiter) throws Exception {
    List<List<String>> expected = new ArrayList<>();
    try (var rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES)
            .with(CsvSchema.emptySchema().withColumnSeparator(delimiter))
            .<List<String>>readValues(bytes)) {
      rows.forEachRemaining(row -> expected.add(row.stream().map(String::strip).toList()));
    }
    int columns = expected.getFirst().size();
    CsvDialect dialect =
        new CsvDialect((byte) delimiter, (byte) '"', false, StandardCharsets.UTF_8);
    CsvRecords records = records(bytes, dialect, columns, 1_000);
    List<List<String>> found = new ArrayList<>();
    for (Cut cut = records.next(); cut != Cut.END; cut = records.next()) {
      assertThat(cut).isEqualTo(Cut.RECORD);
      List<String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(records.text(i) == null ? "" : records.text(i));
      }
      found.add(row);
    }
    assertThat(found).isEqualTo(expected);
  }
}
