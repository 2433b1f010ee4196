package io.throughline.transaction;

import java.util.List;

/**
 * What one event says.
 *
 * @param billingProvider who bills; empty when unknown
 * @param fact what it says itself
 * @param takebacks what a remittance takes back of single claims; mostly none
 * @param detail what postings need beside that; null for events that no posting hangs on
 */
public record EventFact(String billingProvider, Fact fact, List<Fact> takebacks, Detail detail) {}
