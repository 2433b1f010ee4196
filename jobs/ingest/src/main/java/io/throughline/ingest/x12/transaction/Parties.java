package io.throughline.ingest.x12.transaction;

import io.throughline.events.Dimensions;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.identity.References;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is on both sides of the claims of a transaction set, and the envelope that they travel in:
 * what all events of the set have in common.
 */
final class Parties {
  private final Provider provider;
  private final Payer payer;
  private final List<Reference> envelope = new ArrayList<>();

  Parties(TransactionSet set) {
    provider = new Provider(set.settings().tokens());
    payer = new Payer(set.settings().tokens());
    ControlNumbers.add(envelope, set);
  }

  /** Who bills or is paid. */
  Provider provider() {
    return provider;
  }

  Payer payer() {
    return payer;
  }

  /** Says that all claims of the set belong to a batch of the issuer. */
  void addBatch(String issuer, String number) {
    References.add(envelope, ReferenceKind.BATCH_NUMBER, issuer, number);
  }

  void addTo(List<Reference> references) {
    provider.addTo(references);
    references.addAll(envelope);
  }

  Dimensions dimensions() {
    Dimensions dimensions = new Dimensions();
    payer.addTo(dimensions);
    dimensions.setBillingProvider(provider.id());
    return dimensions;
  }
}
