package io.throughline.ingest.mapping.load;

import io.throughline.events.Dimensions;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.mapping.rule.Assignment;
import io.throughline.ingest.mapping.rule.Blueprint;
import io.throughline.ingest.mapping.rule.EventRule;
import io.throughline.ingest.mapping.rule.ReferenceRule;
import io.throughline.ingest.mapping.value.TextValue;
import io.throughline.ingest.mapping.value.Times;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** Reads a rule that makes events. Milestones and their fields are those of the Avro schema. */
final class EventReader {
  private static final List<String> KEYS =
      List.of(
          "event",
          "when",
          "key",
          "version",
          "occurred",
          "patient",
          "dimensions",
          "references",
          "set");
  private static final List<String> REFERENCE_KEYS =
      ValueReader.with(TextReader.KEYS, "kind", "issuer");
  private static final Map<String, Schema> MILESTONES = milestones();
  private static final List<String> REFERENCE_KINDS =
      Arrays.stream(ReferenceKind.values())
          .filter(kind -> kind != ReferenceKind.UNKNOWN)
          .map(ReferenceKind::name)
          .toList();

  private final Scope scope;
  private final TextReader texts;
  private final ValueReader values;
  private final Section section;
  private final int number;

  EventReader(Item item, int number, Scope scope) {
    this.scope = scope;
    this.texts = new TextReader(scope);
    this.values = new ValueReader(scope);
    this.section = item.section(KEYS);
    this.number = number;
  }

  private static Map<String, Schema> milestones() {
    Map<String, Schema> milestones = new LinkedHashMap<>();
    for (Schema milestone :
        RevenueEvent.getClassSchema().getField("milestone").schema().getTypes()) {
      milestones.put(milestone.getName(), milestone);
    }
    return milestones;
  }

  /** The key as it is written. */
  String key() {
    return section.get("key").map(Item::canonical).orElse("");
  }

  /** The rule; empty when something that it cannot be without is wrong. */
  Optional<EventRule> read() {
    String name = section.get("event").map(item -> item.one(MILESTONES.keySet())).orElse(null);
    List<TextValue> key =
        section
            .require("key")
            .map(item -> item.list().stream().map(texts::read).toList())
            .orElse(List.of());
    TextValue version = section.get("version").map(texts::read).orElse(null);
    Times occurred = section.require("occurred").map(values::times).orElse(null);
    TextValue patient = section.get("patient").map(texts::read).orElse(null);
    List<Assignment> dimensions =
        section
            .get("dimensions")
            .map(item -> assignments(item, Dimensions.getClassSchema(), "a dimension"))
            .orElse(List.of());
    List<ReferenceRule> references = new ArrayList<>();
    section
        .require("references")
        .ifPresent(list -> list.list().forEach(item -> reference(item).ifPresent(references::add)));
    if (name == null) {
      return Optional.empty();
    }
    Schema milestone = MILESTONES.get(name);
    List<Assignment> fields = fields(milestone);
    if (occurred == null) {
      return Optional.empty();
    }
    return Optional.of(
        new EventRule(
            "rule %d (%s)".formatted(number, name),
            RulesReader.when(section, scope),
            Blueprint.of(milestone),
            fields,
            key,
            version,
            occurred,
            patient,
            dimensions,
            references));
  }

  private List<Assignment> fields(Schema milestone) {
    List<Assignment> set =
        section
            .get("set")
            .map(item -> assignments(item, milestone, milestone.getName()))
            .orElse(List.of());
    for (Field field : milestone.getFields()) {
      boolean isSet = set.stream().anyMatch(assignment -> assignment.position() == field.pos());
      boolean isNamed =
          section
              .get("set")
              .map(item -> item.section().entries().containsKey(field.name()))
              .orElse(false);
      if (isRequired(field) && !isSet && !isNamed) {
        section
            .get("set")
            .orElse(section.item())
            .complain(
                "%s needs field '%s'; expected it in 'set'"
                    .formatted(milestone.getName(), field.name()));
      }
    }
    return set;
  }

  private List<Assignment> assignments(Item item, Schema record, String what) {
    List<String> names = record.getFields().stream().map(Field::name).toList();
    List<Assignment> assignments = new ArrayList<>();
    item.called(what)
        .section(names)
        .entries()
        .forEach(
            (name, value) -> {
              Field field = record.getField(name);
              assignments.add(
                  new Assignment(
                      field.pos(),
                      name,
                      isRequired(field),
                      values.read(value, withoutNull(field.schema()))));
            });
    return assignments;
  }

  private static boolean isRequired(Field field) {
    return !field.hasDefaultValue();
  }

  private static Schema withoutNull(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  private Optional<ReferenceRule> reference(Item item) {
    Section reference = item.called("a reference").section(REFERENCE_KEYS);
    if (!item.isSection()) {
      return Optional.empty();
    }
    String kind = reference.require("kind").map(of -> of.one(REFERENCE_KINDS)).orElse(null);
    TextValue issuer = reference.get("issuer").map(texts::read).orElse(null);
    TextValue value = texts.read(reference);
    return kind == null
        ? Optional.empty()
        : Optional.of(new ReferenceRule(ReferenceKind.valueOf(kind), issuer, value));
  }
}
