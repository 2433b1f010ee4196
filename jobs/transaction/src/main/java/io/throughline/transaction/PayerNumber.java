package io.throughline.transaction;

import io.throughline.events.NameUuid;
import java.util.UUID;

/**
 * A payer's number of a claim (CLP07, REF*1K), in the numbering of whoever pays this provider. The
 * payer is not part of it: 277CA and 835 often name one payer by different ids.
 *
 * @param provider who bills; empty when unknown
 * @param number as it stood
 */
public record PayerNumber(String provider, String number) {
  /** Deterministic identifier. */
  public UUID id() {
    return NameUuid.of("payer-number", provider, number);
  }
}
