package io.throughline.transaction;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link ByteWriter} wrote, never beyond the end: bytes that are cut or changed are a
 * {@link CorruptStateException}.
 */
public final class ByteReader {
  private final byte[] bytes;
  private int position;

  /** From the first byte on. */
  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** From 0 to 255. */
  public int readByte() {
    if (position >= bytes.length) {
      throw corrupt("ends where a byte should follow");
    }
    return bytes[position++] & 0xff;
  }

  /** False for 0, true for 1; nothing else may stand there. */
  public boolean readPresence() {
    int present = readByte();
    if (present > 1) {
      throw corrupt("presence " + present);
    }
    return present == 1;
  }

  int readInt() {
    return (int) BigEndian.INT.get(bytes, advance(Integer.BYTES));
  }

  /** Eight bytes, the highest first. */
  public long readLong() {
    return (long) BigEndian.LONG.get(bytes, advance(Long.BYTES));
  }

  /** What {@link ByteWriter#writeVarint} wrote. */
  public long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw corrupt("number runs over ten bytes");
  }

  /** What {@link ByteWriter#writeSigned} wrote. */
  public long readSigned() {
    long value = readVarint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Refuses a count of things, each of which takes so many bytes, that the rest cannot hold. */
  public void expectRoomFor(int count, int bytesEach) {
    if (count < 0 || count > (bytes.length - position) / bytesEach) {
      throw corrupt("count " + count + " is more than the rest can hold");
    }
  }

  /** UTF-8 of so many bytes; the length stands before it as a varint. */
  public String readText(long length) {
    if (length < 0 || length > bytes.length - position) {
      throw corrupt("ends inside a text");
    }
    int start = advance((int) length);
    String common = CommonTexts.of(bytes, start, (int) length);
    return common != null ? common : new String(bytes, start, (int) length, StandardCharsets.UTF_8);
  }

  /** Moves on; returns where it was. */
  private int advance(int length) {
    if (length > bytes.length - position) {
      throw corrupt("ends inside a value of " + length + " bytes");
    }
    int start = position;
    position += length;
    return start;
  }

  /** Refuses bytes that nobody has read. */
  public void expectEnd() {
    if (position != bytes.length) {
      throw corrupt((bytes.length - position) + " bytes too many");
    }
  }

  /** For bytes that can be read and make no sense. */
  public CorruptStateException corrupt(String what) {
    return new CorruptStateException(
        "stored bytes are corrupt at " + position + " of " + bytes.length + ": " + what);
  }
}
