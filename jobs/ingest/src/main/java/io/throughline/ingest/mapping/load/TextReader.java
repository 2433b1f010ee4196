package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.value.CodeMap;
import io.throughline.ingest.mapping.value.Cutting;
import io.throughline.ingest.mapping.value.TextValue;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Reads texts of records. A word is a field, a list is the first of it that is there, a section
 * says more.
 */
final class TextReader {
  /** Where a text comes from: one of these. */
  static final List<String> SOURCES = List.of("field", "first", "join", "constant");

  /** What is done to it, in this order. */
  private static final List<String> CHANGES =
      List.of("strip-prefix", "after", "before", "pattern", "pad", "codes");

  /** All that a section may say. */
  static final List<String> KEYS =
      Stream.of(SOURCES, List.of("separator"), CHANGES).flatMap(List::stream).toList();

  private static final TextValue NOTHING = row -> null;
  private static final int LONGEST_PAD = 50;

  private final Scope scope;

  TextReader(Scope scope) {
    this.scope = scope;
  }

  /** A text. */
  TextValue read(Item item) {
    if (item.isSection()) {
      return read(item.section(KEYS));
    }
    if (item.isList()) {
      return TextValue.first(item.list().stream().map(this::read).toList());
    }
    return field(item);
  }

  /** A text of a section whose other keys are somebody else's. */
  TextValue read(Section section) {
    List<String> sources = SOURCES.stream().filter(section.entries()::containsKey).toList();
    if (sources.size() != 1) {
      section
          .item()
          .complain(
              "%s has %s; expected one of %s"
                  .formatted(
                      section.item().what(),
                      sources.isEmpty() ? "no source" : String.join(" and ", sources),
                      String.join(", ", SOURCES)));
      return NOTHING;
    }
    TextValue source = source(section);
    List<UnaryOperator<String>> changes = changes(section);
    if (changes.isEmpty()) {
      return source;
    }
    return row -> {
      String text = source.of(row);
      for (int i = 0; text != null && i < changes.size(); i++) {
        text = changes.get(i).apply(text);
      }
      return text;
    };
  }

  private TextValue source(Section section) {
    Optional<Item> constant = section.get("constant");
    if (constant.isPresent()) {
      return TextValue.constant(constant.get().anyText());
    }
    Optional<Item> field = section.get("field");
    if (field.isPresent()) {
      return field(field.get());
    }
    List<TextValue> parts =
        section.get("first").or(() -> section.get("join")).orElseThrow().list().stream()
            .map(this::read)
            .toList();
    return section.get("first").isPresent()
        ? TextValue.first(parts)
        : TextValue.join(parts, section.get("separator").map(Item::anyText).orElse(""));
  }

  private TextValue field(Item item) {
    int field = scope.field(item);
    return field == Scope.NO_FIELD ? NOTHING : TextValue.field(field);
  }

  private List<UnaryOperator<String>> changes(Section section) {
    List<UnaryOperator<String>> changes = new ArrayList<>();
    text(section, "strip-prefix").ifPresent(text -> changes.add(Cutting.withoutPrefix(text)));
    text(section, "after").ifPresent(text -> changes.add(Cutting.after(text)));
    text(section, "before").ifPresent(text -> changes.add(Cutting.before(text)));
    section.get("pattern").flatMap(TextReader::pattern).map(Cutting::group).ifPresent(changes::add);
    section
        .get("pad")
        .map(item -> item.number(1, LONGEST_PAD))
        .ifPresent(length -> changes.add(Cutting.padded(length)));
    section.get("codes").map(item -> CodesReader.used(item, scope.codes())).ifPresent(changes::add);
    return changes;
  }

  private static Optional<String> text(Section section, String key) {
    return section.get(key).map(Item::anyText).filter(text -> !text.isEmpty());
  }

  private static Optional<Pattern> pattern(Item item) {
    String text = item.text();
    try {
      Pattern pattern = text == null ? null : Pattern.compile(text);
      if (pattern != null && pattern.matcher("").groupCount() == 1) {
        return Optional.of(pattern);
      }
    } catch (PatternSyntaxException e) {
      item.complain("%s is no pattern: %s".formatted(item.what(), e.getDescription()));
      return Optional.empty();
    }
    item.complain(
        "%s is %s; expected a pattern with one group in parentheses, which is the text"
            .formatted(item.what(), item.shown()));
    return Optional.empty();
  }

  /** The code map that a section names or holds; null when it has none. */
  CodeMap codes(Section section) {
    // What is wrong with it was told when the text was read.
    return section
        .get("codes")
        .filter(item -> item.isSection() || scope.codes().containsKey(item.anyText()))
        .map(item -> CodesReader.used(item, scope.codes()))
        .orElse(null);
  }
}
