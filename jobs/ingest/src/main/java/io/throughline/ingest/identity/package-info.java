/** Identifiers as events carry them: references, and tokens for those that must not be seen. */
package io.throughline.ingest.identity;
