/**
 * X12 below the transaction set: bytes, delimiters, the interchange header, segments and their
 * elements.
 */
package io.throughline.ingest.x12.segment;
