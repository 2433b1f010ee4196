package io.throughline.elasticsearch.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param exact transactions that carry the text as a reference: those that are called by it first,
 *     then those with a fact, posting, exception or decision that names it; each latest first
 * @param exactTotal how many there are; {@code exact} has the first {@link
 *     TransactionSearch#MOST_HITS}
 * @param similar when there is no exact one: transactions with a reference that differs in case,
 *     punctuation or leading zeros
 */
public record FoundTransactions(
    List<FoundTransaction> exact, long exactTotal, List<FoundTransaction> similar) {}
