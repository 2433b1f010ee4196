package io.throughline.kpi;

import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What facilities, payers and currencies are called in figures, by the master data in force.
 * Immutable. When master data change, what was contributed under the old names is taken back and
 * added under the new ones, so that figures hang on the latest master data only:
 *
 * <pre>{@code
 * Change.between(before.fold(ledger), after.fold(ledger))
 * }</pre>
 */
public final class Names {
  private final CardinalityLimit facilities;
  private final CardinalityLimit payers;
  private final CardinalityLimit currencies;

  private Names(CardinalityLimit facilities, CardinalityLimit payers, CardinalityLimit currencies) {
    this.facilities = facilities;
    this.payers = payers;
    this.currencies = currencies;
  }

  /**
   * The names of master data.
   *
   * @param most so many facilities, payers and currencies each have figures of their own
   */
  public static Names of(ReferenceData reference, int most) {
    Set<String> currencies =
        reference.rows(Table.COMPANIES).stream()
            .map(row -> row.text("currency"))
            .collect(Collectors.toCollection(TreeSet::new));
    currencies.add(Slice.NO_CURRENCY);
    return new Names(
        new CardinalityLimit(namesById(reference.rows(Table.FACILITIES)), most),
        new CardinalityLimit(namesById(reference.rows(Table.PAYERS)), most),
        new CardinalityLimit(
            currencies.stream().collect(Collectors.toMap(one -> one, one -> List.of())), most));
  }

  /** Of all days: a facility that is closed keeps its figures. */
  private static Map<String, List<String>> namesById(List<Row> rows) {
    Map<String, List<String>> names = new HashMap<>();
    for (Row row : rows) {
      names.computeIfAbsent(row.key().getFirst(), any -> new ArrayList<>()).addAll(row.names());
    }
    return names;
  }

  /** What a ledger contributes, under these names; nothing for null. */
  public List<Contribution> fold(Ledger ledger) {
    return ledger == null
        ? List.of()
        : ledger.contributions().stream().map(one -> one.in(fold(one.slice()))).toList();
  }

  private Slice fold(Slice slice) {
    return new Slice(
        facilities.fold(slice.facility()),
        payers.fold(slice.payer()),
        slice.type(),
        currencies.fold(slice.currency()));
  }

  /** How facilities are limited. */
  public CardinalityLimit facilities() {
    return facilities;
  }

  /** How payers are limited. */
  public CardinalityLimit payers() {
    return payers;
  }
}
