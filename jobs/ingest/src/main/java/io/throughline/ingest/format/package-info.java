/** What every source format has in common: an input goes in, readings come out. */
package io.throughline.ingest.format;
