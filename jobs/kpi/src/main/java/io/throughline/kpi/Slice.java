package io.throughline.kpi;

import java.util.List;

/**
 * A part of the business that figures are told by.
 *
 * @param facility null: all
 * @param payer null: all
 * @param type null: all
 * @param currency ISO 4217 of the amounts; those of several are never added up
 */
public record Slice(String facility, String payer, Type type, String currency) {
  /** Stands for a facility or payer that a record does not name. */
  static final String NONE = "none";

  /** Currency of what has no amounts, by ISO 4217. */
  static final String NO_CURRENCY = "XXX";

  /** The finest slice: of what one record names. */
  static Slice of(String facility, String payer, Type type, String currency) {
    return new Slice(named(facility), named(payer), type, currency);
  }

  private static String named(String name) {
    return name == null || name.isBlank() ? NONE : name;
  }

  /** It and all that it is a part of: each of facility, payer and type as it is, or all. */
  List<Slice> rollUps() {
    return List.of(
        this,
        new Slice(null, payer, type, currency),
        new Slice(facility, null, type, currency),
        new Slice(facility, payer, null, currency),
        new Slice(null, null, type, currency),
        new Slice(null, payer, null, currency),
        new Slice(facility, null, null, currency),
        new Slice(null, null, null, currency));
  }
}
