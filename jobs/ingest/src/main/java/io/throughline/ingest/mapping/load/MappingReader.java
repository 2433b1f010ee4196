package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.Glob;
import io.throughline.ingest.mapping.Layout;
import io.throughline.ingest.mapping.Mapping;
import io.throughline.ingest.mapping.record.Field;
import io.throughline.ingest.mapping.rule.MappingIdentity;
import io.throughline.ingest.mapping.rule.Rule;
import io.throughline.ingest.mapping.rule.Rules;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.List;
import java.util.Optional;

/** Reads one document of a mapping file. */
final class MappingReader {
  private static final List<String> KEYS =
      List.of(
          "name",
          "version",
          "system",
          "interface",
          "match",
          "format",
          "csv",
          "array",
          "time-zone",
          "dates",
          "years-from",
          "amounts",
          "fields",
          "codes",
          "records");

  private final Item document;
  private final Section section;

  MappingReader(Item document) {
    this.document = document;
    this.section = document.section(KEYS);
  }

  /** What it is called. */
  Optional<Item> name() {
    return section.get("name");
  }

  /** The mapping; empty when something is wrong with it. */
  Optional<Mapping> read() {
    int before = document.problems().count();
    MappingIdentity identity =
        new MappingIdentity(
            identity("name", "[a-z0-9][a-z0-9-]*", "small letters, digits and hyphens"),
            identity("version", "[0-9A-Za-z.-]{1,20}", "a number, raised with each change"),
            identity("system", ".{1,100}", "at most 100 characters"),
            identity("interface", ".{1,100}", "at most 100 characters"));
    Glob feed = feed();
    LayoutReader layouts = new LayoutReader(section);
    Optional<Layout> layout = layouts.read();
    List<Field> fields = new FieldsReader(layouts.isJson()).read(section.require("fields"));
    layout.ifPresent(known -> requireSign(known, feed, fields));
    Scope scope = new ScopeReader(section, fields).read();
    List<Rule> rules =
        section.require("records").map(item -> new RulesReader(scope).read(item)).orElse(List.of());
    if (document.problems().count() > before || layout.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Mapping(feed, layout.get(), fields, new Rules(identity, rules)));
  }

  private String identity(String key, String pattern, String expected) {
    Optional<Item> item = section.require(key);
    String text = item.map(Item::text).orElse(null);
    if (text != null && !text.matches(pattern)) {
      item.get().complain("%s is %s; expected %s".formatted(key, item.get().shown(), expected));
    }
    return text;
  }

  private Glob feed() {
    Item item =
        section
            .get("match")
            .flatMap(match -> match.section(List.of("feed")).require("feed"))
            .orElse(null);
    String text = item == null ? null : item.text();
    if (text == null) {
      return null;
    }
    try {
      return Glob.of(text);
    } catch (IllegalArgumentException e) {
      item.complain(e.getMessage());
      return null;
    }
  }

  /** By something inputs must be known: the name of their feed, or what is in them. */
  private void requireSign(Layout layout, Glob feed, List<Field> fields) {
    boolean namesColumns = !(layout instanceof Layout.Csv csv) || csv.dialect().header();
    boolean hasSign = namesColumns && fields.stream().anyMatch(field -> !field.optional());
    if (feed == null && !hasSign && !fields.isEmpty()) {
      document.complain(
          "nothing tells which inputs the mapping is for; expected match: {feed: PATTERN}, or a"
              + " header or JSON with fields that are not optional");
    }
  }
}
