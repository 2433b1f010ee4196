package io.throughline.ingest.mapping.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.mapping.record.JsonLayout.Kind;
import io.throughline.ingest.mapping.record.Records.Cut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {
  private static final List<Field> FIELDS =
      List.of(
          new Field("id", "/id", false, Set.of()),
          new Field("amount", "/money/amount", true, Set.of()),
          new Field("second", "/codes/1", true, Set.of("-")));

  private static List<String> read(String text, Kind kind, String array) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonRecords records = new JsonRecords(new Slow(bytes, 5), new JsonLayout(kind, array), FIELDS);
    List<String> found = new ArrayList<>();
    for (Cut cut = records.next(); cut != Cut.END; cut = records.next()) {
      String taken =
          new String(
              records.bytes(),
              records.from(),
              records.to() - records.from(),
              StandardCharsets.UTF_8);
      int offset = Math.toIntExact(records.offset());
      assertThat(
              new String(
                  bytes,
                  offset,
                  taken.getBytes(StandardCharsets.UTF_8).length,
                  StandardCharsets.UTF_8))
          .isEqualTo(taken);
      found.add(
          cut == Cut.RECORD
              ? "%d@%d %s|%s|%s"
                  .formatted(
                      records.line(), offset, records.text(0), records.text(1), records.text(2))
              : "%d %s <%s> %s".formatted(records.line(), cut, taken, records.complaint()));
    }
    return found;
  }

  @Test
  void aMalformedLineCostsThatLine() throws Exception {
    assertThat(
            read(
                """
                {"id": "a", "money": {"amount": 1.50}, "codes": ["x", "y"]}

                {"id": 7, "money": null, "codes": ["x", "-"]}\r
                {"id": "b"
                [1]
                {"id": {"x": 1}}
                {"id": 1, "id": 2}
                {"id": 1} 2
                  {"id": true}""",
                Kind.LINES,
                ""))
        .containsExactly(
            "1@0 a|1.50|y",
            "3@61 7|null|null",
            "4 MALFORMED <{\"id\": \"b\"> not JSON, or deeper than 200 levels",
            "5 MALFORMED <[1]> not a JSON object",
            "6 MALFORMED <{\"id\": {\"x\": 1}}> field id is an object or a list",
            "7 MALFORMED <{\"id\": 1, \"id\": 2}> field id is there twice",
            "8 MALFORMED <{\"id\": 1} 2> text after a JSON object",
            "9@173 true|null|null");
  }

  @Test
  void elementsOfAnArrayAreRecords() throws Exception {
    assertThat(
            read(
                "\ufeff [\n {\"id\": \"a]}\\\"\"},\n{\"id\": [}, 5, {\"id\": \"b\"}\n] ",
                Kind.ARRAY,
                ""))
        .containsExactly(
            "2@7 a]}\"|null|null",
            "3 MALFORMED <{\"id\": [}, 5, {\"id\": \"b\"}\n]> the input ends inside the array");
    assertThat(read("[{\"id\": 1}, {\"id\": nul}, {\"id\": 3}]", Kind.ARRAY, ""))
        .containsExactly(
            "1@1 1|null|null",
            "1 MALFORMED <{\"id\": nul}> not JSON, or deeper than 200 levels",
            "1@25 3|null|null");
    assertThat(read("[]", Kind.ARRAY, "")).isEmpty();
  }

  @Test
  void aStringThatIsNotClosedEndsWithItsLine() throws Exception {
    assertThat(read("[{\"id\": \"a},\n{\"id\": 2},\n{\"id\": 3}]", Kind.ARRAY, ""))
        .containsExactly(
            "1 MALFORMED <{\"id\": \"a},\n{\"id\": 2},\n{\"id\": 3}]> the input ends inside the array");
    assertThat(read("[{\"id\": \"a}\n},\n{\"id\": 2}]", Kind.ARRAY, ""))
        .containsExactly(
            "1 MALFORMED <{\"id\": \"a}\n}> not JSON, or deeper than 200 levels",
            "3@15 2|null|null");
  }

  @Test
  void anArrayMayStandInsideADocument() throws Exception {
    assertThat(
            read(
                "{\"next\": [1],\n \"data\": {\"items\": [{\"id\": 1}, {\"id\": 2}], \"x\": \"]}\"}}\n",
                Kind.ARRAY,
                "/data/items"))
        .containsExactly("2@34 1|null|null", "2@45 2|null|null");
  }

  @Test
  void aDocumentWithoutTheArrayIsADeadLetter() throws Exception {
    assertThat(read("{\"data\": 1}", Kind.ARRAY, "/data/items"))
        .containsExactly(
            "1 LAST_PART <{\"data\": 1}> no array at '/data/items' within the first 1048576 bytes");
    assertThat(read("{\"data\": ", Kind.ARRAY, "/data/items"))
        .containsExactly(
            "1 LAST_PART <{\"data\": > no array at '/data/items' within the first 1048576 bytes");
    assertThat(read("[{\"id\": 1}] [{\"id\": 2}]", Kind.ARRAY, ""))
        .containsExactly("1@1 1|null|null", "1 LAST_PART <[{\"id\": 2}]> text after the array");
  }

  @Test
  void aDocumentIsOneRecord() throws Exception {
    assertThat(read("\n {\"id\":\n 1}\n ", Kind.DOCUMENT, "")).containsExactly("2@2 1|null|null");
    assertThat(read(" \n ", Kind.DOCUMENT, "")).isEmpty();
  }

  @Test
  void recordsThatAreTooLongComeInParts() throws Exception {
    String large = "{\"id\": \"" + "x".repeat(2 * Records.LIMIT) + "\"}";
    for (Kind kind : Kind.values()) {
      String text =
          switch (kind) {
            case LINES -> "{\"id\": 1}\n" + large + "\n{\"id\": 3}";
            case ARRAY -> "[{\"id\": 1}," + large + ",{\"id\": 3}]";
            case DOCUMENT -> large;
          };
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      JsonRecords records =
          new JsonRecords(new Slow(bytes, 50_000), new JsonLayout(kind, ""), FIELDS);
      StringBuilder parts = new StringBuilder();
      List<Cut> cuts = new ArrayList<>();
      for (Cut cut = records.next(); cut != Cut.END; cut = records.next()) {
        cuts.add(cut);
        if (cut != Cut.RECORD) {
          parts.append(
              new String(
                  records.bytes(),
                  records.from(),
                  records.to() - records.from(),
                  StandardCharsets.UTF_8));
        }
      }
      assertThat(parts.toString()).as("%s", kind).isEqualTo(large);
      assertThat(cuts).filteredOn(cut -> cut == Cut.LAST_PART).hasSize(1);
      assertThat(cuts).filteredOn(cut -> cut == Cut.RECORD).hasSize(kind == Kind.DOCUMENT ? 0 : 2);
    }
  }
}
