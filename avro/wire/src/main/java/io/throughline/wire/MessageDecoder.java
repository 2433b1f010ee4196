package io.throughline.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding out of one byte array, no length believed that the array cannot hold.
 *
 * <p>Avro's own BinaryDecoder allocates what a length says before it looks whether the bytes are
 * there: five stray bytes can claim a string of two gigabytes, and the OutOfMemoryError takes the
 * whole process down instead of the one record. Here every length and count is checked against what
 * is left of the array. (Elements of zero bytes, such as an array of nulls, could honestly be more
 * than bytes are left; no schema of ours has them.)
 */
final class MessageDecoder extends Decoder {
  private static final int MAX_VARINT_BITS = 64;

  private byte[] bytes;
  private int position;

  void reset(byte[] message, int start) {
    bytes = message;
    position = start;
  }

  int remaining() {
    return bytes.length - position;
  }

  @Override
  public void readNull() {}

  @Override
  public boolean readBoolean() throws IOException {
    return nextByte() == 1;
  }

  @Override
  public int readInt() throws IOException {
    long value = readLong();
    if (value != (int) value) {
      throw new IOException("an int is out of range");
    }
    return (int) value;
  }

  @Override
  public long readLong() throws IOException {
    long value = 0;
    for (int shift = 0; shift < MAX_VARINT_BITS; shift += 7) {
      byte next = nextByte();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IOException("a number has more than ten bytes");
  }

  @Override
  public float readFloat() throws IOException {
    return Float.intBitsToFloat((int) littleEndian(Float.BYTES));
  }

  @Override
  public double readDouble() throws IOException {
    return Double.longBitsToDouble(littleEndian(Double.BYTES));
  }

  @Override
  public Utf8 readString(Utf8 old) throws IOException {
    int length = readLength();
    Utf8 result = old == null ? new Utf8() : old;
    result.setByteLength(length);
    System.arraycopy(bytes, advance(length), result.getBytes(), 0, length);
    return result;
  }

  @Override
  public String readString() throws IOException {
    int length = readLength();
    return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
  }

  @Override
  public void skipString() throws IOException {
    skipFixed(readLength());
  }

  @Override
  public ByteBuffer readBytes(ByteBuffer old) throws IOException {
    int length = readLength();
    byte[] copy = new byte[length];
    System.arraycopy(bytes, advance(length), copy, 0, length);
    return ByteBuffer.wrap(copy);
  }

  @Override
  public void skipBytes() throws IOException {
    skipFixed(readLength());
  }

  @Override
  public void readFixed(byte[] target, int start, int length) throws IOException {
    System.arraycopy(bytes, advance(length), target, start, length);
  }

  @Override
  public void skipFixed(int length) throws IOException {
    advance(length);
  }

  @Override
  public int readEnum() throws IOException {
    return readInt();
  }

  @Override
  public int readIndex() throws IOException {
    return readInt();
  }

  @Override
  public long readArrayStart() throws IOException {
    return readItemCount();
  }

  @Override
  public long arrayNext() throws IOException {
    return readItemCount();
  }

  @Override
  public long skipArray() throws IOException {
    return skipSizedBlocks();
  }

  @Override
  public long readMapStart() throws IOException {
    return readItemCount();
  }

  @Override
  public long mapNext() throws IOException {
    return readItemCount();
  }

  @Override
  public long skipMap() throws IOException {
    return skipSizedBlocks();
  }

  /** A negative count is followed by the size of the block in bytes. */
  private long readItemCount() throws IOException {
    long count = readLong();
    if (count < 0) {
      readLong();
      count = -count;
    }
    return checked(count);
  }

  private long skipSizedBlocks() throws IOException {
    long count = readLong();
    while (count < 0) {
      skipFixed(readLength());
      count = readLong();
    }
    return checked(count);
  }

  private int readLength() throws IOException {
    return (int) checked(readLong());
  }

  private long checked(long claimed) throws IOException {
    if (claimed < 0 || claimed > remaining()) {
      throw new EOFException("a length or count is beyond the end");
    }
    return claimed;
  }

  private long littleEndian(int length) throws IOException {
    int start = advance(length);
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = value << 8 | bytes[start + i] & 0xffL;
    }
    return value;
  }

  private byte nextByte() throws IOException {
    return bytes[advance(1)];
  }

  /** Moves on; returns where it was. */
  private int advance(int length) throws IOException {
    if (length > remaining()) {
      throw new EOFException("the message ends too early");
    }
    int start = position;
    position += length;
    return start;
  }
}
