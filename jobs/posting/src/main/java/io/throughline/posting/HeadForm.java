package io.throughline.posting;

import io.throughline.transaction.Fact;
import io.throughline.transaction.TransactionCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Heads as bytes, for the state: version (byte), number of advices (int), each with its length. */
public final class HeadForm {
  private static final int VERSION = 1;

  private HeadForm() {}

  /** Writes a head. */
  public static void write(Head head, DataOutput to) throws IOException {
    FieldOutput out = new FieldOutput(to);
    to.writeByte(VERSION);
    out.count(head.advices().size());
    for (Fact advice : head.advices()) {
      out.bytes(TransactionCodec.encodeFact(advice));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the bytes are no head, or of another version
   */
  public static Head read(DataInput from) throws IOException {
    int version = from.readByte();
    if (version != VERSION) {
      throw new IOException(
          "a head of version %d, this build reads %d".formatted(version, VERSION));
    }
    FieldInput in = new FieldInput(from);
    int count = in.count();
    List<Fact> advices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      advices.add(TransactionCodec.decodeFact(in.bytes()));
    }
    return new Head(List.copyOf(advices));
  }
}
