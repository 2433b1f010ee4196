/** Tokens in place of identifiers that must not be seen. */
package io.throughline.ingest.identity;
