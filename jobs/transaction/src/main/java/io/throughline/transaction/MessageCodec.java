package io.throughline.transaction;

import io.throughline.transaction.Message.AddFact;
import io.throughline.transaction.Message.DropShare;
import io.throughline.transaction.Message.MoveFact;
import io.throughline.transaction.Message.PutShare;
import java.util.UUID;

/** Messages as bytes, for the way between operators. */
public final class MessageCodec {
  private static final int ADD_FACT = 0;
  private static final int MOVE_FACT = 1;
  private static final int PUT_SHARE = 2;
  private static final int DROP_SHARE = 3;

  private static final MatchRule[] RULES = MatchRule.values();

  private MessageCodec() {}

  /** Bytes of a message. */
  public static byte[] encode(Message message) {
    ByteWriter out = new ByteWriter(TransactionCodec.EXPECTED_BYTES_PER_FACT * 2);
    Trail trail = new Trail(TextForm.IN_PLACE);
    switch (message) {
      case AddFact add -> {
        out.writeByte(ADD_FACT);
        out.writeByte(add.rule().ordinal());
        new FactWriter(out, trail).write(add.fact());
      }
      case MoveFact move -> {
        out.writeByte(MOVE_FACT);
        out.writeLong(move.eventId().getMostSignificantBits());
        out.writeLong(move.eventId().getLeastSignificantBits());
        TransactionCodec.writeKey(move.to(), trail, out);
      }
      case PutShare put -> {
        out.writeByte(PUT_SHARE);
        DossierCodec.write(put.share(), out);
      }
      case DropShare drop -> {
        out.writeByte(DROP_SHARE);
        DossierCodec.write(drop.share(), out);
      }
    }
    return out.toByteArray();
  }

  /**
   * The message that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut or changed
   */
  public static Message decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Trail trail = new Trail(TextForm.IN_PLACE);
    int sort = in.readByte();
    Message message =
        switch (sort) {
          case ADD_FACT -> {
            int rule = in.readByte();
            if (rule >= RULES.length) {
              throw in.corrupt("matching rule " + rule);
            }
            yield new AddFact(new FactReader(in, trail).read(), RULES[rule]);
          }
          case MOVE_FACT ->
              new MoveFact(
                  new UUID(in.readLong(), in.readLong()), TransactionCodec.readKey(trail, in));
          case PUT_SHARE -> new PutShare(DossierCodec.readShare(in));
          case DROP_SHARE -> new DropShare(DossierCodec.readShare(in));
          default -> throw in.corrupt("sort " + sort + " of a message");
        };
    in.expectEnd();
    return message;
  }
}
