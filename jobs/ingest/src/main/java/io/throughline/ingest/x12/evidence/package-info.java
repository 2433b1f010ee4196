/**
 * Original bytes of what is being read, so that an event can prove them and a dead letter hold
 * them.
 */
package io.throughline.ingest.x12.evidence;
