package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.x12.evidence.Place;

/**
 * The bytes that make an event.
 *
 * @param place where they begin
 * @param length how many, from the place's offset
 * @param hash SHA-256 of them
 * @param ordinal of the event in its transaction set, dead letters counted, from 1; 0 for the set
 *     as a whole
 */
record Evidence(Place place, long length, byte[] hash, int ordinal) {}
