package io.throughline.revenue;

import io.throughline.transaction.DetailForm;
import io.throughline.transaction.EventFact;
import io.throughline.transaction.Fact;
import io.throughline.transaction.TransactionCodec;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Layout: topic (byte), partition (int), offset (long), billing provider (Flink's string), number
 * of facts (int), facts (length and bytes), the event's own first, then the detail ({@link
 * DetailForm}). Only used where operators are not chained.
 */
public final class ToldSerializer extends ImmutableSerializer<Told> {
  /** The only one. */
  public static final ToldSerializer INSTANCE = new ToldSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private ToldSerializer() {}

  @Override
  public void serialize(Told told, DataOutputView target) throws IOException {
    OriginForm.write(told.origin(), target);
    StringValue.writeString(told.event().billingProvider(), target);
    target.writeInt(1 + told.event().takebacks().size());
    writeBytes(TransactionCodec.encodeFact(told.event().fact()), target);
    for (Fact takeback : told.event().takebacks()) {
      writeBytes(TransactionCodec.encodeFact(takeback), target);
    }
    DetailForm.write(told.event().detail(), target);
  }

  @Override
  public Told deserialize(DataInputView source) throws IOException {
    Origin origin = OriginForm.read(source);
    String provider = StringValue.readString(source);
    int facts = source.readInt();
    Fact fact = TransactionCodec.decodeFact(readBytes(source));
    List<Fact> takebacks = new ArrayList<>();
    for (int i = 1; i < facts; i++) {
      takebacks.add(TransactionCodec.decodeFact(readBytes(source)));
    }
    return new Told(origin, new EventFact(provider, fact, takebacks, DetailForm.read(source)));
  }

  @Override
  public TypeSerializerSnapshot<Told> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Told> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
