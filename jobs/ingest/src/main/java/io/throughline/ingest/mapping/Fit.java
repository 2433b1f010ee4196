package io.throughline.ingest.mapping;

import io.throughline.ingest.mapping.record.CsvHeader;
import java.util.List;

/**
 * How an input fits a mapping.
 *
 * @param header of a CSV input; null for none
 * @param missing columns that it should have; empty: it can be read
 */
record Fit(CsvHeader header, List<String> missing) {}
