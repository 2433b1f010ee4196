package io.throughline.ingest.mapping.rule;

import io.throughline.ingest.mapping.record.Row;
import java.util.List;
import java.util.function.Predicate;

/**
 * For which records a rule is.
 *
 * @param tests all of which a record must pass; none: every record
 */
public record When(List<Test> tests) implements Predicate<Row> {
  /** Every record. */
  public static final When ALWAYS = new When(List.of());

  public When {
    tests = List.copyOf(tests);
  }

  @Override
  public boolean test(Row row) {
    for (int i = 0; i < tests.size(); i++) {
      if (!tests.get(i).test(row)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no record can pass both, as far as the tests alone tell. */
  public boolean excludes(When other) {
    return tests.stream().anyMatch(test -> other.tests.stream().anyMatch(test::excludes));
  }

  /** Whether both pass the same records, as far as the tests alone tell. */
  public boolean isSameAs(When other) {
    return tests.size() == other.tests.size() && tests.containsAll(other.tests);
  }
}
