/**
 * Events on the wire: one zero byte, the schema's id (4 bytes, big-endian), then Avro binary, as
 * Confluent's serializers write it.
 *
 * <p>Nothing here registers a schema; {@link io.throughline.wire.governance.SchemaGovernance} does.
 */
package io.throughline.wire;
