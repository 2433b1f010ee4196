package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.Layout;
import io.throughline.ingest.mapping.record.CsvDialect;
import io.throughline.ingest.mapping.record.JsonLayout;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/** Reads how the inputs of a mapping are written. */
final class LayoutReader {
  private static final String CSV = "csv";
  private static final List<String> FORMATS =
      List.of(CSV, "json-lines", "json-array", "json-document");
  private static final List<String> CSV_KEYS = List.of("delimiter", "quote", "header", "charset");

  private final Section section;
  private final String format;

  LayoutReader(Section section) {
    this.section = section;
    this.format = section.require("format").map(item -> item.one(FORMATS)).orElse(null);
  }

  boolean isJson() {
    return format != null && !format.equals(CSV);
  }

  /** Empty when it is not said, or wrong. */
  Optional<Layout> read() {
    if (format == null) {
      return Optional.empty();
    }
    refuse("csv", !format.equals(CSV));
    refuse("array", !format.equals("json-array"));
    return Optional.of(
        switch (format) {
          case CSV -> new Layout.Csv(dialect());
          case "json-lines" -> new Layout.Json(new JsonLayout(JsonLayout.Kind.LINES, ""));
          case "json-document" -> new Layout.Json(new JsonLayout(JsonLayout.Kind.DOCUMENT, ""));
          default -> new Layout.Json(new JsonLayout(JsonLayout.Kind.ARRAY, array()));
        });
  }

  private void refuse(String key, boolean isOutOfPlace) {
    if (isOutOfPlace) {
      section
          .get(key)
          .ifPresent(
              item -> item.complain("'%s' does not go with format %s".formatted(key, format)));
    }
  }

  private String array() {
    return section.get("array").map(FieldsReader::pointer).orElse("");
  }

  private CsvDialect dialect() {
    Optional<Section> csv = section.get("csv").map(item -> item.section(CSV_KEYS));
    return new CsvDialect(
        csv.flatMap(of -> of.get("delimiter")).map(this::ascii).orElse((byte) ','),
        csv.flatMap(of -> of.get("quote")).map(this::quote).orElse((byte) '"'),
        csv.flatMap(of -> of.get("header")).map(Item::yes).orElse(true),
        csv.flatMap(of -> of.get("charset")).map(this::charset).orElse(StandardCharsets.UTF_8));
  }

  private byte quote(Item item) {
    return "none".equals(item.anyText()) ? 0 : ascii(item);
  }

  private byte ascii(Item item) {
    char character = item.character();
    boolean isLineEnd = character == '\n' || character == '\r';
    if (character > 126 || isLineEnd) {
      item.complain("%s is %s; expected an ASCII character".formatted(item.what(), item.shown()));
      return 0;
    }
    return (byte) character;
  }

  private Charset charset(Item item) {
    String name = item.text();
    try {
      if (name != null && CsvDialect.suits(Charset.forName(name))) {
        return Charset.forName(name);
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Said below, with what is expected.
      name = item.text();
    }
    item.complain(
        "%s is %s; expected UTF-8 or a charset of one byte per character, e.g. windows-1252"
            .formatted(item.what(), item.shown()));
    return StandardCharsets.UTF_8;
  }
}
