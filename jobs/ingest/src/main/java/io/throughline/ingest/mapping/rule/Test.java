package io.throughline.ingest.mapping.rule;

import io.throughline.ingest.mapping.record.Row;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One thing that a field of a record must be.
 *
 * @param field index in the list of the mapping's fields
 * @param kind of the comparison
 * @param words that it is compared with; empty for the comparisons that need none
 */
public record Test(int field, Kind kind, Set<String> words) implements Predicate<Row> {
  /** Comparisons. */
  public enum Kind {
    /** One of the words. */
    IS,
    /** There, and none of the words. */
    NOT,
    /** There. */
    PRESENT,
    /** Not there, or blank. */
    ABSENT,
    /** Begins with one of the words. */
    BEGINS
  }

  @Override
  public boolean test(Row row) {
    String text = row.text(field);
    if (text == null) {
      return kind == Kind.ABSENT;
    }
    return switch (kind) {
      case IS -> words.contains(text);
      case NOT -> !words.contains(text);
      case PRESENT -> true;
      case ABSENT -> false;
      case BEGINS -> words.stream().anyMatch(text::startsWith);
    };
  }

  /** Whether no record can pass both. */
  boolean excludes(Test other) {
    if (field != other.field) {
      return false;
    }
    if (kind == Kind.ABSENT || other.kind == Kind.ABSENT) {
      return kind != other.kind;
    }
    if (kind == Kind.IS && other.kind == Kind.IS) {
      return Collections.disjoint(words, other.words);
    }
    if (kind == Kind.IS && other.kind == Kind.NOT) {
      return other.words.containsAll(words);
    }
    return kind == Kind.NOT && other.kind == Kind.IS && words.containsAll(other.words);
  }
}
