package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.record.Field;
import io.throughline.ingest.mapping.value.AmountFormat;
import io.throughline.ingest.mapping.value.Amounts;
import io.throughline.ingest.mapping.value.CodeMap;
import io.throughline.ingest.mapping.value.DatePattern;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the rules of a mapping may refer to. */
final class ScopeReader {
  private final Section section;
  private final List<Field> fields;

  ScopeReader(Section section, List<Field> fields) {
    this.section = section;
    this.fields = fields;
  }

  Scope read() {
    Map<String, Integer> indices = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      indices.putIfAbsent(fields.get(i).name(), i);
    }
    Optional<Section> amounts =
        section.get("amounts").map(item -> item.section(List.of("decimal", "group", "currency")));
    Integer yearsFrom = section.get("years-from").map(item -> item.number(1900, 2100)).orElse(null);
    return new Scope(
        indices,
        codes(),
        amounts.map(of -> format(of, new AmountFormat('.', (char) 0))).orElse(dot()),
        amounts.flatMap(of -> of.get("currency")).map(ScopeReader::currency).orElse(null),
        dates(yearsFrom),
        yearsFrom,
        section.require("time-zone").map(ScopeReader::zone).orElse(ZoneOffset.UTC));
  }

  private static AmountFormat dot() {
    return new AmountFormat('.', (char) 0);
  }

  /** How amounts are written: what a section says, else as before. */
  static AmountFormat format(Section section, AmountFormat before) {
    char decimal = section.get("decimal").map(Item::character).orElse(before.decimal());
    char group = section.get("group").map(Item::character).orElse(before.group());
    if (decimal == group) {
      section
          .item()
          .complain(
              "%s has '%s' both before decimals and between groups; expected two different signs"
                  .formatted(section.item().what(), decimal));
    }
    return new AmountFormat(decimal, group);
  }

  private static String currency(Item item) {
    String code = item.text();
    if (code != null && Amounts.decimals(code) < 0) {
      item.complain(
          "currency is %s; expected a code of ISO 4217, e.g. USD".formatted(item.shown()));
    }
    return code;
  }

  private static ZoneId zone(Item item) {
    String name = item.text();
    if (name != null && ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    item.complain(
        "time-zone is %s; expected a zone of the IANA data base, e.g. America/Chicago%s"
            .formatted(item.shown(), item.suggestion(name, ZoneId.getAvailableZoneIds())));
    return ZoneOffset.UTC;
  }

  private List<DatePattern> dates(Integer yearsFrom) {
    return section
        .get("dates")
        .map(item -> DatesReader.patterns(item, yearsFrom))
        .orElse(List.of());
  }

  private Map<String, CodeMap> codes() {
    Map<String, CodeMap> maps = new HashMap<>();
    section
        .get("codes")
        .ifPresent(
            item ->
                item.section()
                    .entries()
                    .forEach((name, map) -> maps.put(name, CodesReader.declared(name, map))));
    return maps;
  }
}
