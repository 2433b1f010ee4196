package io.throughline.ingest.mapping;

import io.throughline.ingest.mapping.record.Field;
import io.throughline.ingest.mapping.record.Records;
import io.throughline.ingest.mapping.rule.Rules;
import java.io.InputStream;
import java.util.List;

/**
 * One mapping, checked and ready to read.
 *
 * @param feed names of the feeds that it is for; null: any
 * @param layout of its inputs
 * @param fields of its records
 * @param rules for them
 */
public record Mapping(Glob feed, Layout layout, List<Field> fields, Rules rules) {
  public Mapping {
    fields = List.copyOf(fields);
  }

  /** Its name. */
  public String name() {
    return rules.identity().name();
  }

  /** Whether inputs of a feed may be its. */
  boolean isFor(String name) {
    return feed == null || feed.matches(name);
  }

  /** Fields that every record has. */
  long requiredFields() {
    return fields.stream().filter(field -> !field.optional()).count();
  }

  Records open(InputStream input, Fit fit) {
    return layout.open(input, fit, fields);
  }
}
