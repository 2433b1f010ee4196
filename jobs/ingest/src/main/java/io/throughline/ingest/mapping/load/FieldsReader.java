package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.record.Field;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which fields the records of a mapping have. */
final class FieldsReader {
  private final boolean isJson;

  FieldsReader(boolean isJson) {
    this.isJson = isJson;
  }

  List<Field> read(Optional<Item> item) {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> sources = new HashSet<>();
    for (Item element : item.map(Item::list).orElse(List.of())) {
      Field field = field(element.called("a field"));
      if (field == null) {
        continue;
      }
      if (!names.add(field.name())) {
        element.complain("field '%s' is declared twice".formatted(field.name()));
      } else if (!sources.add(field.source())) {
        element.complain("'%s' is the source of two fields".formatted(field.source()));
      }
      fields.add(field);
    }
    return fields;
  }

  private Field field(Item item) {
    if (item.isText()) {
      String name = item.text();
      return name == null ? null : new Field(name, source(name), false, Set.of());
    }
    String place = isJson ? "at" : "column";
    Section section = item.section(List.of("name", place, "optional", "absent"));
    String name = section.require("name").map(Item::text).orElse(null);
    if (name == null) {
      return null;
    }
    String source =
        section
            .get(place)
            .map(at -> isJson ? pointer(at) : at.text())
            .orElseGet(() -> source(name));
    Set<String> absent = new HashSet<>();
    section.get("absent").ifPresent(words -> words.list().forEach(word -> add(word, absent)));
    return new Field(
        name,
        source == null ? name : source,
        section.get("optional").map(Item::yes).orElse(false),
        Set.copyOf(absent));
  }

  private static void add(Item word, Set<String> words) {
    String text = word.text();
    if (text != null) {
      words.add(text);
    }
  }

  private String source(String name) {
    return isJson ? "/" + name.replace("~", "~0").replace("/", "~1") : name;
  }

  /** A JSON pointer to something in the document. */
  static String pointer(Item item) {
    String text = item.text();
    if (text != null && !text.startsWith("/")) {
      item.complain(
          "%s is %s; expected a JSON pointer, e.g. /patient/account"
              .formatted(item.what(), item.shown()));
      return "/";
    }
    return text;
  }
}
