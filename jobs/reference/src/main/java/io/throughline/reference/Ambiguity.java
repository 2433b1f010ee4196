package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Span;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * No two accounts fit one thing equally well. Two rows of as many filled cells that may both fit
 * need a third of more cells that fits wherever both do.
 */
record Ambiguity(Tables tables, Problems problems) {
  private static final Table ACCOUNTS = Table.ACCOUNTS;

  void check() {
    Map<Integer, List<DatedRow>> byFilled = new TreeMap<>();
    for (DatedRow row : tables.rows(ACCOUNTS)) {
      byFilled.computeIfAbsent(Specificity.filled(row.key()), any -> new ArrayList<>()).add(row);
    }
    Set<Integer> seen = new TreeSet<>();
    byFilled.forEach(
        (filled, rows) -> {
          for (int other : seen) {
            if (Integer.bitCount(other) == Integer.bitCount(filled)) {
              check(filled & other, rows, byFilled.get(other));
            }
          }
          seen.add(filled);
        });
  }

  private void check(int shared, List<DatedRow> rows, List<DatedRow> others) {
    Map<List<String>, List<DatedRow>> byShared = new HashMap<>();
    for (DatedRow other : others) {
      byShared
          .computeIfAbsent(Specificity.only(shared, other.key()), any -> new ArrayList<>())
          .add(other);
    }
    for (DatedRow row : rows) {
      for (DatedRow other : byShared.getOrDefault(Specificity.only(shared, row.key()), List.of())) {
        if (problems.isFull()) {
          return;
        }
        if (row.span().meets(other.span())) {
          check(row, other, row.span().with(other.span()));
        }
      }
    }
  }

  private void check(DatedRow row, DatedRow other, Span days) {
    List<String> both = Specificity.joined(row.key(), other.key());
    if (mayMeet(both, days) && !isDecided(both, Specificity.filled(row.key()), days)) {
      boolean isFirst = row.row().line() < other.row().line();
      DatedRow later = isFirst ? other : row;
      DatedRow earlier = isFirst ? row : other;
      problems.add(
          later.row(),
          "fits as well as line %d where %s; expected a row of its own for that, or fewer cells"
              .formatted(earlier.row().line(), called(both)));
    }
  }

  /** A company and a facility of another one do not meet. */
  private boolean mayMeet(List<String> both, Span days) {
    String company = both.get(ACCOUNTS.key().indexOf("company_code"));
    String facility = both.get(ACCOUNTS.key().indexOf("facility_id"));
    List<DatedRow> owners = tables.byKey(Table.FACILITIES).during(List.of(facility), days);
    return company.isEmpty()
        || facility.isEmpty()
        || owners.isEmpty()
        || owners.stream().anyMatch(owner -> owner.text("company_code").equals(company));
  }

  private boolean isDecided(List<String> both, int filled, Span days) {
    int all = Specificity.filled(both);
    for (int bits = all; bits > 0; bits = bits - 1 & all) {
      if (Integer.bitCount(bits) > Integer.bitCount(filled)
          && tables.byKey(ACCOUNTS).firstMissing(Specificity.only(bits, both), days).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String called(List<String> key) {
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      if (!key.get(i).isEmpty()) {
        filled.add("%s is %s".formatted(ACCOUNTS.key().get(i), key.get(i)));
      }
    }
    return String.join(", ", filled);
  }
}
