package io.throughline.exceptions.query;

import io.throughline.events.CaseState;
import io.throughline.events.ExceptionCase;
import io.throughline.events.PostingException;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases of a list.
 *
 * @param states empty: all
 * @param rule among the reasons
 * @param minAmount minor units, without sign
 * @param after where the page begins
 * @param size at most so many
 */
public record CaseFilter(
    Set<CaseState> states,
    Optional<String> rule,
    Optional<String> payer,
    Optional<String> facility,
    Optional<String> assignee,
    long minAmount,
    Optional<CaseOrder> after,
    int size) {
  boolean matches(ExceptionCase known) {
    PostingException exception = known.getException();
    return (states.isEmpty() || states.contains(known.getState()))
        && is(payer, exception.getPayer())
        && is(facility, exception.getFacility())
        && is(assignee, known.getAssignee())
        && CaseOrder.withoutSign(exception.getAmount()) >= minAmount
        && rule.map(
                wanted ->
                    exception.getReasons().stream()
                        .anyMatch(reason -> reason.getRule().equals(wanted)))
            .orElse(true)
        && after.map(place -> CaseOrder.of(known).compareTo(place) > 0).orElse(true);
  }

  private static boolean is(Optional<String> wanted, String value) {
    return wanted.map(text -> text.equals(value)).orElse(true);
  }
}
