/**
 * Canonical events written without reading anything: what any reader of the simulated files must
 * come to, field by field. Made apart from the ingest job, so that each can show the other's
 * mistakes.
 */
package io.throughline.simulator.canonical;
