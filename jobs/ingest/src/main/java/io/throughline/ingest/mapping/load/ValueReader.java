package io.throughline.ingest.mapping.load;

import io.throughline.events.Money;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.value.CodeMap;
import io.throughline.ingest.mapping.value.DatePattern;
import io.throughline.ingest.mapping.value.Numbers;
import io.throughline.ingest.mapping.value.Symbols;
import io.throughline.ingest.mapping.value.TextValue;
import io.throughline.ingest.mapping.value.Times;
import io.throughline.ingest.mapping.value.Value;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Reads values for fields of events: what a value may say follows from the field's Avro type. */
final class ValueReader {
  private static final Value NOTHING = row -> null;
  private static final List<String> TIME_KEYS = with(TextReader.KEYS, "format");
  private static final List<String> NUMBER_KEYS =
      with(TextReader.KEYS, "decimal", "group", "decimals");
  private static final int MOST_DECIMALS = 6;

  private final Scope scope;
  private final TextReader texts;

  ValueReader(Scope scope) {
    this.scope = scope;
    this.texts = new TextReader(scope);
  }

  static List<String> with(List<String> keys, String... more) {
    return Stream.concat(keys.stream(), Stream.of(more)).toList();
  }

  /** A value of a type, which is not a union. */
  Value read(Item item, Schema type) {
    Value value = unchecked(item, type);
    check(item, value);
    return value;
  }

  /** Of a record without any field only constants remain: these must be right. */
  private static void check(Item item, Value value) {
    try {
      value.of(field -> null);
    } catch (Refused e) {
      if (e.reason() != Reason.MISSING_FIELD) {
        item.complain("%s is wrong: %s".formatted(item.what(), e.getMessage()));
      }
    }
  }

  private Value unchecked(Item item, Schema type) {
    LogicalType logical = type.getLogicalType();
    if (logical instanceof LogicalTypes.Date) {
      return times(item)::date;
    }
    if (logical instanceof LogicalTypes.TimestampMicros) {
      return times(item)::instant;
    }
    if (Money.getClassSchema().equals(type)) {
      return new AmountReader(scope).read(item);
    }
    return switch (type.getType()) {
      case STRING -> texts.read(item)::of;
      case ENUM -> symbols(item, type);
      case LONG -> numbers(item)::of;
      case INT -> numbers(item)::ofInt;
      default -> {
        item.complain(
            "%s holds %s, which a mapping cannot set; expected the other fields only"
                .formatted(
                    item.what(), type.getType() == Schema.Type.ARRAY ? "a list" : "records"));
        yield NOTHING;
      }
    };
  }

  /** Dates and times. */
  Times times(Item item) {
    List<DatePattern> patterns = scope.dates();
    TextValue text;
    if (item.isSection()) {
      Section section = item.section(TIME_KEYS);
      text = texts.read(section);
      patterns =
          section
              .get("format")
              .map(format -> DatesReader.patterns(format, scope.yearsFrom()))
              .orElse(patterns);
    } else {
      text = texts.read(item);
    }
    if (patterns.isEmpty()) {
      item.complain(
          "%s is a date, and nothing says how dates are written; expected dates: [FORMAT] in the"
                  .formatted(item.what())
              + " mapping, e.g. dd.MM.yyyy or iso");
      patterns = DatesReader.FALLBACK;
    }
    Times times = new Times(text, patterns, scope.zone());
    check(item, times::instant);
    return times;
  }

  private Numbers numbers(Item item) {
    if (!item.isSection()) {
      return new Numbers(texts.read(item), scope.amounts(), 0);
    }
    Section section = item.section(NUMBER_KEYS);
    int decimals = section.get("decimals").map(of -> of.number(0, MOST_DECIMALS)).orElse(0);
    return new Numbers(texts.read(section), ScopeReader.format(section, scope.amounts()), decimals);
  }

  private Value symbols(Item item, Schema type) {
    if (item.isSection()) {
      Section section = item.section(TextReader.KEYS);
      CodeMap codes = texts.codes(section);
      if (codes != null) {
        Stream.concat(codes.codes().values().stream(), Stream.ofNullable(codes.otherwise()))
            .filter(meaning -> !type.hasEnumSymbol(meaning))
            .distinct()
            .forEach(
                meaning ->
                    item.complain(
                        "code map %s gives '%s' for %s; expected one of %s"
                            .formatted(
                                codes.name(),
                                meaning,
                                item.what(),
                                String.join(", ", type.getEnumSymbols()))));
      }
    }
    Map<String, Object> constants = new LinkedHashMap<>();
    type.getEnumSymbols()
        .forEach(symbol -> constants.put(symbol, SpecificData.get().createEnum(symbol, type)));
    return new Symbols(texts.read(item), constants);
  }
}
