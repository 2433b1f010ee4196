package io.throughline.simulator.check;

import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.TransactionState;
import java.util.Collection;

/**
 * What was published of a history, the latest record of each key.
 *
 * @param transactions of {@code revenue.transactions.v1}
 * @param findings of {@code revenue.findings.v1}
 * @param lineage of {@code revenue.lineage.v1}
 */
public record Published(
    Collection<TransactionState> transactions,
    Collection<FindingState> findings,
    Collection<LineageEntry> lineage) {}
