package io.throughline.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.Encoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding into one byte array, the counterpart of {@link MessageDecoder}. Avro's own
 * encoders write through a buffer and a stream, and so copy each record three times.
 */
final class MessageEncoder extends Encoder {
  private static final int INITIAL_BYTES = 1_024;

  /** Bytes that the longest number takes. */
  private static final int LONGEST_VARINT = 10;

  /** Up to so many characters, copying one by one is faster than making an array of them. */
  private static final int SHORT = 16;

  private static final int LAST_ASCII = 0x7f;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int size;

  /** Begins a message with these bytes. */
  void reset(byte[] header) {
    System.arraycopy(header, 0, bytes, 0, header.length);
    size = header.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public void writeNull() {}

  @Override
  public void writeBoolean(boolean value) {
    ensure(1);
    bytes[size++] = (byte) (value ? 1 : 0);
  }

  @Override
  public void writeInt(int value) {
    writeLong(value);
  }

  @Override
  public void writeLong(long value) {
    ensure(LONGEST_VARINT);
    byte[] into = bytes;
    int next = size;
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      into[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    into[next++] = (byte) rest;
    size = next;
  }

  @Override
  public void writeFloat(float value) {
    writeLittleEndian(Float.floatToRawIntBits(value), Float.BYTES);
  }

  @Override
  public void writeDouble(double value) {
    writeLittleEndian(Double.doubleToRawLongBits(value), Double.BYTES);
  }

  @Override
  public void writeString(String text) {
    if (text.length() <= SHORT && writeAscii(text)) {
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeBytes(utf8, 0, utf8.length);
  }

  /** False, and nothing written, if the text is not ASCII. */
  private boolean writeAscii(String text) {
    int start = size;
    int length = text.length();
    writeLong(length);
    ensure(length);
    byte[] into = bytes;
    int bits = 0;
    for (int i = 0, next = size; i < length; i++, next++) {
      char character = text.charAt(i);
      bits |= character;
      into[next] = (byte) character;
    }
    boolean ascii = bits <= LAST_ASCII;
    size = ascii ? size + length : start;
    return ascii;
  }

  @Override
  public void writeString(Utf8 text) {
    writeBytes(text.getBytes(), 0, text.getByteLength());
  }

  @Override
  public void writeBytes(ByteBuffer source) {
    byte[] copy = new byte[source.remaining()];
    source.duplicate().get(copy);
    writeBytes(copy, 0, copy.length);
  }

  @Override
  public void writeBytes(byte[] source, int start, int length) {
    writeLong(length);
    writeFixed(source, start, length);
  }

  @Override
  public void writeFixed(byte[] source, int start, int length) {
    ensure(length);
    System.arraycopy(source, start, bytes, size, length);
    size += length;
  }

  @Override
  public void writeEnum(int symbol) {
    writeLong(symbol);
  }

  @Override
  public void writeIndex(int branch) {
    writeLong(branch);
  }

  @Override
  public void writeArrayStart() {}

  @Override
  public void writeMapStart() {}

  @Override
  public void setItemCount(long count) throws IOException {
    if (count > 0) {
      writeLong(count);
    }
  }

  @Override
  public void startItem() {}

  @Override
  public void writeArrayEnd() {
    writeLong(0);
  }

  @Override
  public void writeMapEnd() {
    writeLong(0);
  }

  @Override
  public void flush() {}

  private void writeLittleEndian(long value, int length) {
    ensure(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) (value >>> (Byte.SIZE * i));
    }
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
