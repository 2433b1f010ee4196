package io.throughline.local.bench.compare;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.util.Optional;

/** Reads framed events with Avro's own reader. Not thread-safe: one per task. */
final class FactReader {
  private final AvroDecoder<RevenueEvent> decoder =
      new AvroDecoder<>(SchemaSource.connect(BenchRegistry.URL), RevenueEvent.class);

  /** What is said; empty when the event is neither a submission nor a remittance. */
  Optional<Fact> read(byte[] framed) {
    RevenueEvent event;
    try {
      event = decoder.decode(framed);
    } catch (UndecodableException e) {
      throw new IllegalStateException("the bench made bytes that it cannot read", e);
    }
    return switch (event.getMilestone()) {
      case ClaimSubmitted submitted -> fact(Told.Kind.SUBMITTED, event);
      case RemittanceReceived remitted -> fact(Told.Kind.REMITTED, event);
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> fact(Told.Kind kind, RevenueEvent event) {
    for (Reference reference : event.getReferences()) {
      if (reference.getKind() == ReferenceKind.PATIENT_CONTROL_NUMBER) {
        String claim = reference.getIssuer() + "/" + reference.getNormalised();
        return Optional.of(new Fact(claim, new Told(kind, event.getOccurredAt().toEpochMilli())));
      }
    }
    return Optional.empty();
  }
}
