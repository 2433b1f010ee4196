package io.throughline.reference;

import io.throughline.reference.table.Row;
import java.util.List;

/**
 * Master data as it was written.
 *
 * @param version of the whole
 * @param policy for postings
 * @param rows of all tables
 */
record ReferenceSet(String version, PostingPolicy policy, List<Row> rows) {}
