/** Values that rules make of the texts of a record: text, codes, amounts, dates, numbers. */
package io.throughline.ingest.mapping.value;
