package io.throughline.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The one text of a record, for signatures and hashes: two records have the same only if all their
 * fields are the same, whatever version of the schema they were written under.
 *
 * <ul>
 *   <li>A record is {@code {}, its full name, {@code ;}, its fields sorted by name, {@code }}. A
 *       field is its name, {@code =}, its value. Fields that hold their default are left out, so
 *       that a field that is added to the schema changes nothing of what was said before.
 *   <li>A text or enumeration is the number of its UTF-8 bytes, {@code :}, the text; netstrings
 *       need no escaping.
 *   <li>A number is its decimal digits and {@code ;}; a moment is its microseconds since 1970, as
 *       it travels. A truth value is {@code true;} or {@code false;}, nothing is {@code null;}.
 *   <li>An array is {@code [}, its items, {@code ]}; a map is {@code <}, its keys and values in
 *       turns, sorted by key, {@code >}.
 * </ul>
 */
public final class CanonicalForm {
  private CanonicalForm() {}

  /**
   * The form of a record in UTF-8.
   *
   * @param without names of fields that are left out, of the outermost record only
   */
  public static byte[] of(SpecificRecord record, Set<String> without) {
    StringBuilder form = new StringBuilder();
    append(form, record, without);
    return form.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder form, IndexedRecord record, Set<String> without) {
    form.append('{').append(record.getSchema().getFullName()).append(';');
    List<Schema.Field> fields =
        record.getSchema().getFields().stream()
            .filter(field -> !without.contains(field.name()))
            .sorted(Comparator.comparing(Schema.Field::name))
            .toList();
    for (Schema.Field field : fields) {
      String value = value(record.get(field.pos()));
      if (!field.hasDefaultValue() || !value.equals(defaultOf(field))) {
        form.append(field.name()).append('=').append(value);
      }
    }
    form.append('}');
  }

  private static String defaultOf(Schema.Field field) {
    return value(SpecificData.get().getDefaultValue(field));
  }

  private static String value(Object value) {
    StringBuilder form = new StringBuilder();
    switch (value) {
      case null -> form.append("null;");
      case IndexedRecord record -> append(form, record, Set.of());
      case Boolean truth -> form.append(truth).append(';');
      case Integer number -> form.append(number).append(';');
      case Long number -> form.append(number).append(';');
      case Instant moment ->
          form.append(ChronoUnit.MICROS.between(Instant.EPOCH, moment)).append(';');
      case CharSequence text -> appendText(form, text.toString());
      case Enum<?> symbol -> appendText(form, symbol.name());
      case Collection<?> items -> {
        form.append('[');
        items.forEach(item -> form.append(value(item)));
        form.append(']');
      }
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, mapped) -> sorted.put(key.toString(), mapped));
        form.append('<');
        sorted.forEach(
            (key, mapped) -> {
              appendText(form, key);
              form.append(value(mapped));
            });
        form.append('>');
      }
      default ->
          throw new IllegalArgumentException(
              "no canonical form of a " + value.getClass().getName());
    }
    return form.toString();
  }

  private static void appendText(StringBuilder form, String text) {
    form.append(text.getBytes(StandardCharsets.UTF_8).length).append(':').append(text);
  }
}
