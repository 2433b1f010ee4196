/**
 * A part of the revenue job's logic as one would first write it with Flink SQL and with Kafka
 * Streams: a claim's first submission and first remittance, how long lies between them, claims that
 * wait too long, claims that are submitted twice.
 */
package io.throughline.local.bench.compare;
