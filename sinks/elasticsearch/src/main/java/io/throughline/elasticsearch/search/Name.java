package io.throughline.elasticsearch.search;

import java.util.Optional;

/**
 * What a fact and a transaction have in common when the one names the other: a kind of transaction,
 * who issued the number, and the number as the transaction would be called by it.
 */
record Name(String kind, String issuer, String number) {
  static Name of(FoundTransaction transaction) {
    FoundTransaction.Content content = transaction.content();
    return new Name(content.kind(), orEmpty(content.issuer()), orEmpty(content.number()));
  }

  /** Empty for references that name no transaction. */
  static Optional<Name> of(FoundEntry.Reference reference) {
    String issuer = orEmpty(reference.issuer());
    return switch (reference.kind()) {
      case "CLAIM_NUMBER" -> Optional.of(new Name("CLAIM", issuer, reference.raw()));
      case "ACCOUNT_NUMBER" -> Optional.of(new Name("ACCOUNT", issuer, reference.raw()));
      case "PAYMENT_TRACE" ->
          Optional.of(new Name("REMITTANCE", issuer, orEmpty(reference.normalised())));
      case "DEPOSIT_BATCH" -> Optional.of(new Name("DEPOSIT", issuer, reference.raw()));
      case "JOURNAL_DOCUMENT" -> Optional.of(new Name("JOURNAL", issuer, reference.raw()));
      default -> Optional.empty();
    };
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
