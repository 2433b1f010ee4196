/** The ingest job: sources, what reads them, and the sink, put together. */
package io.throughline.ingest;
