package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.rule.Test;
import io.throughline.ingest.mapping.rule.Test.Kind;
import io.throughline.ingest.mapping.rule.When;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads for which records a rule is. */
final class WhenReader {
  private static final List<String> KEYS = List.of("is", "not", "present", "absent", "begins");

  private final Scope scope;

  WhenReader(Scope scope) {
    this.scope = scope;
  }

  When read(Item item) {
    Section section = item.section(scope.fields().keySet());
    List<Test> tests = new ArrayList<>();
    section
        .entries()
        .forEach((field, expected) -> tests.addAll(tests(scope.fields().get(field), expected)));
    return new When(tests);
  }

  private static List<Test> tests(int field, Item item) {
    if (!item.isSection()) {
      return List.of(new Test(field, Kind.IS, words(item)));
    }
    List<Test> tests = new ArrayList<>();
    item.section(KEYS)
        .entries()
        .forEach(
            (key, value) -> {
              switch (key) {
                case "is" -> tests.add(new Test(field, Kind.IS, words(value)));
                case "not" -> tests.add(new Test(field, Kind.NOT, words(value)));
                case "begins" -> tests.add(new Test(field, Kind.BEGINS, words(value)));
                case "present" -> tests.add(presence(field, value.yes()));
                default -> tests.add(presence(field, !value.yes()));
              }
            });
    return tests;
  }

  private static Test presence(int field, boolean isThere) {
    return new Test(field, isThere ? Kind.PRESENT : Kind.ABSENT, Set.of());
  }

  private static Set<String> words(Item item) {
    Set<String> words = new HashSet<>();
    for (Item element : item.list()) {
      String word = element.text();
      if (word != null) {
        words.add(word);
      }
    }
    return Set.copyOf(words);
  }
}
