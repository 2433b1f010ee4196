package io.throughline.revenue;

import java.io.IOException;
import java.util.UUID;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A record of a schema that writes its fields itself.
 *
 * <p>Avro writes a generated record by reflection, since it generates no coders for records with
 * logical types; that was a large part of all that the job does about an event. A test of each
 * subclass holds every byte against Avro's own writer, so a change of the schema that is not made
 * there as well fails the build.
 */
@SuppressWarnings("serial") // Externalizable by its base class, but written by Avro only.
abstract class SelfWritten extends SpecificRecordBase {
  private static final int NULL = 0;
  private static final int PRESENT = 1;

  private final byte[] idText = new byte[UuidText.LENGTH];

  @Override
  protected final boolean hasCustomCoders() {
    return true;
  }

  @Override
  public final void put(int field, Object value) {
    throw new UnsupportedOperationException("it is written, not put together");
  }

  /** Strings and bytes are written alike: length and bytes. */
  final void writeId(UUID id, Encoder out) throws IOException {
    UuidText.write(id, idText);
    out.writeBytes(idText);
  }

  final void writeNullableId(UUID id, Encoder out) throws IOException {
    if (id == null) {
      out.writeIndex(NULL);
    } else {
      out.writeIndex(PRESENT);
      writeId(id, out);
    }
  }

  static void writeNullable(String text, Encoder out) throws IOException {
    if (text == null) {
      out.writeIndex(NULL);
    } else {
      out.writeIndex(PRESENT);
      out.writeString(text);
    }
  }

  static void writeNullable(Long number, Encoder out) throws IOException {
    if (number == null) {
      out.writeIndex(NULL);
    } else {
      out.writeIndex(PRESENT);
      out.writeLong(number);
    }
  }

  /** An optional clock, micros since epoch, of which the least says that there is none. */
  static void writeClock(long clock, Encoder out) throws IOException {
    writeNullable(clock == Long.MIN_VALUE ? null : (Long) clock, out);
  }
}
