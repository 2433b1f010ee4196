package io.throughline.exceptions.query;

import io.throughline.events.ExceptionCase;
import java.util.List;
import java.util.TreeMap;

/** The first cases of a list, out of any number: never more than a page and one are held. */
public final class FirstCases {
  private final CaseFilter filter;
  private final TreeMap<CaseOrder, ExceptionCase> first = new TreeMap<>();

  /** None yet. */
  public FirstCases(CaseFilter filter) {
    this.filter = filter;
  }

  /** Takes a case if it is among the first. */
  public void offer(ExceptionCase known) {
    if (filter.matches(known)) {
      first.put(CaseOrder.of(known), known);
      // One more than the page: it tells that there is a next one.
      if (first.size() > filter.size() + 1) {
        first.pollLastEntry();
      }
    }
  }

  /** In order; one more than a page when there is a next one. */
  public List<ExceptionCase> found() {
    return List.copyOf(first.values());
  }
}
