/**
 * Records of CSV and JSON inputs: where each begins and ends, to the byte, and the texts in it.
 *
 * <p>CSV is cut and split here in one pass over the bytes. Libraries tell the character at which a
 * record begins, or, where they tell the byte (Commons CSV), decode each character twice for it;
 * and at a quote that is never closed they stop or take the rest of the input for one value. Here
 * it costs one line. Jackson's CSV reader is the judge in the tests. JSON is cut here and parsed,
 * record by record, by Jackson, so that a record that is not JSON costs that record.
 */
package io.throughline.ingest.mapping.record;
