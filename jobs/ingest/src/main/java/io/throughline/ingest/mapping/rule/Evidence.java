package io.throughline.ingest.mapping.rule;

import io.throughline.events.Position;
import io.throughline.events.Sha256;
import java.util.HexFormat;

/**
 * The bytes of a record.
 *
 * @param uri of the input
 * @param position of the record
 * @param hash SHA-256 of it
 */
public record Evidence(String uri, Position position, Sha256 hash) {
  /** The hash as text. */
  String hex() {
    return HexFormat.of().formatHex(hash.bytes());
  }
}
