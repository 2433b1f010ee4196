package io.throughline.wire.governance;

import org.apache.avro.Schema;

/**
 * A schema as it was released.
 *
 * @param number from 1
 */
public record SchemaVersion(int number, Schema schema) {}
