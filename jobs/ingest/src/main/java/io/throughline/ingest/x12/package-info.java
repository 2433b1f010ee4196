/**
 * X12 as a source format: from the bytes of an input to interchanges and their transaction sets.
 */
package io.throughline.ingest.x12;
