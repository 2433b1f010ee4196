/**
 * The same small part of the job's logic - bring a claim to its remittance, say how long that took,
 * say when none came in time, say when a claim was sent twice - as one would first write it with
 * Flink SQL, next to the job itself, which says all that it says of these events.
 */
package io.throughline.local.bench.compare;
