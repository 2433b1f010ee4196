package io.throughline.ingest.mapping.record;

import java.util.Set;

/**
 * A field of a mapping's records.
 *
 * @param name by which rules call it
 * @param source of CSV the name of its column; of JSON a pointer (RFC 6901)
 * @param optional whether records may lack it
 * @param absent words that stand for nothing, e.g. 00000000 for a date
 */
public record Field(String name, String source, boolean optional, Set<String> absent) {}
