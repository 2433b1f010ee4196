package io.throughline.posting;

import io.throughline.transaction.Detail;
import io.throughline.transaction.DetailForm;
import io.throughline.transaction.TransactionCodec;
import java.io.IOException;
import java.util.List;

/** Sources as bytes. */
final class SourceForm {
  private SourceForm() {}

  static void write(Source source, FieldOutput out) throws IOException {
    out.text(source.provider());
    out.bytes(TransactionCodec.encodeFact(source.fact()));
    Detail detail =
        source.entry() == null ? source.detail() : new Detail.OfAdvice(List.of(source.entry()));
    DetailForm.write(detail, out.data());
  }

  static Source read(FieldInput in) throws IOException {
    String provider = in.text();
    var fact = TransactionCodec.decodeFact(in.bytes());
    return switch (DetailForm.read(in.data())) {
      case Detail.OfClaim claim -> new Source(provider, fact, claim, null);
      case Detail.OfAdvice advice -> new Source(provider, fact, null, advice.entries().getFirst());
      case null, default -> throw new IOException("a candidate without detail");
    };
  }
}
