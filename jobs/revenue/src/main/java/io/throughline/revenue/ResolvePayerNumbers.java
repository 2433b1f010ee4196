package io.throughline.revenue;

import io.throughline.transaction.Delivery;
import io.throughline.transaction.NumberedClaims;
import io.throughline.transaction.NumberedClaimsCodec;
import java.io.Serial;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Brings what goes by a payer's number to the claim that a 277CA gave the number to, whatever came
 * first. What was brought elsewhere before is moved.
 */
final class ResolvePayerNumbers extends PolicyOperator<Mentioned, PackedNumber, Addressed> {
  @Serial private static final long serialVersionUID = 1L;

  ResolvePayerNumbers() {
    super(new ValueStateDescriptor<>("number", PackedNumberSerializer.INSTANCE));
  }

  @Override
  void process(Mentioned arrived) throws Exception {
    PackedNumber packed = value();
    NumberedClaims before =
        packed == null
            ? NumberedClaims.empty(arrived.mention().number())
            : NumberedClaimsCodec.decode(packed.bytes());
    NumberedClaims after = before.with(arrived.mention());
    for (Delivery delivery : after.since(before, arrived.mention())) {
      output.collect(new StreamRecord<>(Addressed.of(delivery, arrived.origin())));
    }
    if (after != before) {
      keep(after, packed);
    }
  }

  private void keep(NumberedClaims claims, PackedNumber packed) throws Exception {
    long next = watermarkAt(claims.heardAt() + policy().expireAfterMicros());
    wake(packed == null ? Long.MAX_VALUE : packed.wake(), next);
    keep(new PackedNumber(next, NumberedClaimsCodec.encode(claims)));
  }

  @Override
  void lookAgain(TransactionId key) throws Exception {
    PackedNumber packed = value();
    if (packed == null) {
      return;
    }
    NumberedClaims claims = NumberedClaimsCodec.decode(packed.bytes());
    if (clock() >= claims.heardAt() + policy().expireAfterMicros()) {
      wake(packed.wake(), Long.MAX_VALUE);
      forget();
    } else {
      keep(claims, packed);
    }
  }

  @Override
  void onEnd(TransactionId key) {
    // Nothing is put off here.
  }
}
