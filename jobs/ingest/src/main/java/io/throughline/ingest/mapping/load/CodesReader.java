package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.value.CodeMap;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads code maps. */
final class CodesReader {
  private CodesReader() {}

  /** A code map of the mapping's {@code codes}. */
  static CodeMap declared(String name, Item item) {
    Section section = item.called("code map " + name).section(List.of("map", "all", "otherwise"));
    Map<String, String> codes = section.require("map").map(CodesReader::lines).orElse(Map.of());
    String otherwise = section.get("otherwise").map(Item::text).orElse(null);
    section.get("all").ifPresent(all -> requireLines(name, all, codes, otherwise));
    return new CodeMap(name, codes, otherwise);
  }

  /** A code map where it is used: by its name, or by its lines. */
  static CodeMap used(Item item, Map<String, CodeMap> declared) {
    if (item.isSection()) {
      return new CodeMap("of its own", lines(item), null);
    }
    String name = item.one(declared.keySet());
    return name == null ? null : declared.get(name);
  }

  private static Map<String, String> lines(Item item) {
    Map<String, String> codes = new LinkedHashMap<>();
    item.section()
        .entries()
        .forEach(
            (code, meaning) -> {
              String text = meaning.text();
              if (text != null) {
                codes.put(code, text);
              }
            });
    return codes;
  }

  private static void requireLines(
      String name, Item all, Map<String, String> codes, String otherwise) {
    for (Item element : all.list()) {
      String code = element.text();
      if (code != null && otherwise == null && !codes.containsKey(code)) {
        element.complain(
            "code map %s has no line for code '%s'; expected one, or 'otherwise'"
                .formatted(name, code));
      }
    }
  }
}
