package io.throughline.exceptions.http;

import io.throughline.events.CaseState;
import io.throughline.exceptions.query.CaseFilter;
import io.throughline.exceptions.query.CaseOrder;
import io.throughline.http.HttpProblem;
import io.throughline.http.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** Reads the filter of a list from the query of its address. */
final class ListQuery {
  static final int DEFAULT_SIZE = 50;
  static final int MOST = 200;

  /** Each may be given once. */
  static final List<String> PARAMETERS =
      List.of("state", "rule", "payer", "facility", "assignee", "minAmount", "page", "size");

  private ListQuery() {}

  /**
   * Reads it.
   *
   * @throws Refusal naming the parameter and what it takes
   */
  static CaseFilter read(Request request) throws Refusal {
    Fields query = parameters(request);
    for (String name : new TreeSet<>(query.getNames())) {
      if (!PARAMETERS.contains(name) || query.getValues(name).size() > 1) {
        throw fault("a parameter is unknown or there twice; there are " + PARAMETERS);
      }
    }
    return new CaseFilter(
        states(query),
        text(query, "rule"),
        text(query, "payer"),
        text(query, "facility"),
        text(query, "assignee"),
        number(query, "minAmount", 0, Long.MAX_VALUE, 0),
        page(query),
        (int) number(query, "size", 1, MOST, DEFAULT_SIZE));
  }

  private static Fields parameters(Request request) throws Refusal {
    try {
      return Request.extractQueryParameters(request);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Jetty throws either, by what is wrong in it.
      throw fault("it is not UTF-8 in percent-encoding");
    }
  }

  private static Set<CaseState> states(Fields query) throws Refusal {
    Set<CaseState> states = EnumSet.noneOf(CaseState.class);
    Optional<String> names = text(query, "state");
    if (names.isPresent()) {
      for (String name : names.get().split(",", -1)) {
        try {
          states.add(CaseState.valueOf(name));
        } catch (IllegalArgumentException e) {
          throw fault(
              "state takes names with commas between them, of OPEN, ASSIGNED, WAITING,"
                  + " RETRYING, APPROVED, WAIVED, RESOLVED");
        }
      }
    }
    return states;
  }

  private static Optional<CaseOrder> page(Fields query) throws Refusal {
    try {
      return text(query, "page").map(CaseOrder::ofCursor);
    } catch (IllegalArgumentException e) {
      throw fault("page takes the nextPage of an answer");
    }
  }

  private static long number(Fields query, String name, long least, long most, long otherwise)
      throws Refusal {
    Optional<String> text = text(query, name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw fault("%s takes a whole number, %d to %d".formatted(name, least, most));
    }
    throw fault("%s takes a whole number, %d to %d".formatted(name, least, most));
  }

  private static Optional<String> text(Fields query, String name) {
    return Optional.ofNullable(query.getValue(name)).filter(value -> !value.isEmpty());
  }

  private static Refusal fault(String detail) {
    return new Refusal(HttpProblem.BAD_REQUEST, "Query: " + detail);
  }
}
