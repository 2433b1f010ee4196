/** X12 transaction sets: what their segments mean, and the canonical events they become. */
package io.throughline.ingest.x12.transaction;
