package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.rule.EventRule;
import io.throughline.ingest.mapping.rule.Rule;
import io.throughline.ingest.mapping.rule.SkipRule;
import io.throughline.ingest.mapping.rule.When;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.ArrayList;
import java.util.List;

/** Reads the rules of a mapping, and how they get along. */
final class RulesReader {
  private static final List<String> SKIP_KEYS = List.of("skip", "when");

  private final Scope scope;
  private final List<Read> rules = new ArrayList<>();

  /** A rule and where it stands; the key of an event rule as it is written. */
  private record Read(Rule rule, Item item, String key) {}

  RulesReader(Scope scope) {
    this.scope = scope;
  }

  List<Rule> read(Item list) {
    int number = 0;
    for (Item item : list.list()) {
      number++;
      rule(item.called("rule " + number), number);
    }
    return rules.stream().map(Read::rule).toList();
  }

  private void rule(Item item, int number) {
    if (!item.isSection()) {
      item.complain("%s is %s; expected an event or a skip".formatted(item.what(), item.shown()));
      return;
    }
    Section any = item.section();
    boolean skips = any.entries().containsKey("skip");
    if (skips == any.entries().containsKey("event")) {
      item.complain(
          "%s has %s; expected one of event, skip"
              .formatted(item.what(), skips ? "event and skip" : "neither event nor skip"));
      return;
    }
    if (skips) {
      add(new Read(skip(item), item, ""));
      return;
    }
    EventReader reader = new EventReader(item, number, scope);
    reader.read().ifPresent(event -> add(new Read(event, item, reader.key())));
  }

  private SkipRule skip(Item item) {
    Section section = item.section(SKIP_KEYS);
    String code = section.get("skip").map(Item::text).orElse(null);
    if (code != null && !code.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      item.complain(
          "skip is '%s'; expected a short reason of small letters, digits and hyphens"
              .formatted(code));
    }
    return new SkipRule("%s (skip)".formatted(item.what()), when(section, scope), code);
  }

  static When when(Section section, Scope scope) {
    return section.get("when").map(item -> new WhenReader(scope).read(item)).orElse(When.ALWAYS);
  }

  private void add(Read next) {
    for (Read before : rules) {
      String earlier = before.rule().label();
      if (before.rule() instanceof SkipRule
          && (before.rule().when().tests().isEmpty()
              || before.rule().when().isSameAs(next.rule().when()))) {
        next.item()
            .complain(
                "%s is never tried: %s leaves out every record that it is for; expected it before"
                    .formatted(next.rule().label(), earlier));
        break;
      }
      if (before.rule() instanceof EventRule one
          && next.rule() instanceof EventRule other
          && one.milestone().schema().equals(other.milestone().schema())
          && before.key().equals(next.key())
          && !one.when().excludes(other.when())) {
        next.item()
            .complain(
                "%s and %s may make two events of one record under the same key; expected a"
                        .formatted(earlier, other.label())
                    + " 'when' that keeps them apart, or a constant in one of the keys");
      }
    }
    rules.add(next);
  }
}
