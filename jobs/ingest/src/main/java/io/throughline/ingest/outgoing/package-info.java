/** What ingest writes to Kafka: events, dead letters and receipts, encoded where they are made. */
package io.throughline.ingest.outgoing;
