package io.throughline.transaction;

import io.throughline.transaction.Detail.Adjustment;
import io.throughline.transaction.Detail.OfAdvice;
import io.throughline.transaction.Detail.OfClaim;
import io.throughline.transaction.Detail.OfOutcome;
import io.throughline.transaction.Detail.ProviderEntry;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Details as bytes: sort (byte: 0 none), then their parts, each list with its length (int). */
public final class DetailForm {
  private static final int NONE = 0;
  private static final int OF_CLAIM = 1;
  private static final int OF_ADVICE = 2;
  private static final int OF_OUTCOME = 3;

  private DetailForm() {}

  /** Writes a detail; null is one too. */
  public static void write(Detail detail, DataOutput out) throws IOException {
    switch (detail) {
      case null -> out.writeByte(NONE);
      case OfClaim claim -> {
        out.writeByte(OF_CLAIM);
        out.writeInt(claim.adjustments().size());
        for (Adjustment one : claim.adjustments()) {
          out.writeUTF(one.group());
          out.writeUTF(one.reason());
          out.writeLong(one.amount());
        }
        out.writeInt(claim.imbalancedLine());
        out.writeInt(claim.paymentDay());
      }
      case OfAdvice advice -> {
        out.writeByte(OF_ADVICE);
        out.writeInt(advice.entries().size());
        for (ProviderEntry one : advice.entries()) {
          writeId(one.id(), out);
          out.writeUTF(one.reason());
          out.writeLong(one.amount());
          out.writeBoolean(one.takesBack());
        }
      }
      case OfOutcome outcome -> {
        out.writeByte(OF_OUTCOME);
        writeId(outcome.posting(), out);
        writeId(outcome.candidate(), out);
        out.writeBoolean(outcome.isBooked());
        out.writeUTF(outcome.reason());
      }
    }
  }

  private static void writeId(UUID id, DataOutput out) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static UUID readId(DataInput in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }

  /**
   * Reads what {@link #write} wrote; null for none.
   *
   * @throws IOException when the bytes are no detail
   */
  public static Detail read(DataInput in) throws IOException {
    int sort = in.readByte();
    return switch (sort) {
      case NONE -> null;
      case OF_CLAIM -> {
        List<Adjustment> adjustments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          adjustments.add(new Adjustment(in.readUTF(), in.readUTF(), in.readLong()));
        }
        yield new OfClaim(List.copyOf(adjustments), in.readInt(), in.readInt());
      }
      case OF_ADVICE -> {
        List<ProviderEntry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          entries.add(new ProviderEntry(readId(in), in.readUTF(), in.readLong(), in.readBoolean()));
        }
        yield new OfAdvice(List.copyOf(entries));
      }
      case OF_OUTCOME -> new OfOutcome(readId(in), readId(in), in.readBoolean(), in.readUTF());
      default -> throw new IOException("sort " + sort + " of a detail");
    };
  }
}
