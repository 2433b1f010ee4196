package io.throughline.ingest.x12.transaction;

import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.identity.References;
import io.throughline.ingest.identity.Tokens;
import java.util.List;

/** Who bills or is paid, by the numbers that the input gives them. */
final class Provider {
  private final Tokens tokens;
  private String npi;
  private String taxId;
  private String other;

  Provider(Tokens tokens) {
    this.tokens = tokens;
  }

  void clear() {
    npi = null;
    taxId = null;
    other = null;
  }

  /**
   * Takes a number. Of several of one kind the first stays; a social security number becomes a
   * token.
   *
   * @param qualifier NM108, N103 or REF01
   */
  void identify(String qualifier, String number) {
    if (number.isEmpty()) {
      return;
    }
    switch (qualifier) {
      case "XX", "HPI" -> npi = npi == null ? number : npi;
      // 24 and FI: employer's number; EI and TJ: the same in REF.
      case "24", "FI", "EI", "TJ" -> taxId = taxId == null ? number : taxId;
      // 34 and SY: social security number.
      case "34", "SY" -> other = other == null ? tokens.of(number) : other;
      default -> other = other == null ? number : other;
    }
  }

  /** NPI, else tax id, else other number; null when there is none. */
  String id() {
    if (npi != null) {
      return npi;
    }
    return taxId != null ? taxId : other;
  }

  void addTo(List<Reference> references) {
    References.add(references, ReferenceKind.BILLING_PROVIDER_NPI, "", npi);
    References.add(references, ReferenceKind.BILLING_PROVIDER_TAX_ID, "", taxId);
    References.add(references, ReferenceKind.BILLING_PROVIDER_OTHER, "", other);
  }
}
