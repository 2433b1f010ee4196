package io.throughline.transaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows a byte array with varints (7 bits a byte, low bits first) and fixed-width integers. */
public final class ByteWriter {
  /** Up to so many characters, copying one by one is faster than making an array of them. */
  private static final int SHORT = 16;

  private byte[] bytes;
  private int size;

  /** Writes on behind these bytes, which stay as they are. */
  static ByteWriter after(byte[] bytes, int expectedMore) {
    ByteWriter writer = new ByteWriter(bytes.length + expectedMore);
    writer.writeBytes(bytes, 0, bytes.length);
    return writer;
  }

  /** Room for so many bytes; more are found when they are needed. */
  public ByteWriter(int expectedSize) {
    bytes = new byte[Math.max(16, expectedSize)];
  }

  /** The lowest eight bits. */
  public void writeByte(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  /** Eight bytes, the highest first. */
  public void writeLong(long value) {
    ensure(Long.BYTES);
    BigEndian.LONG.set(bytes, size, value);
    size += Long.BYTES;
  }

  void writeInt(int value) {
    ensure(Integer.BYTES);
    BigEndian.INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  /** Writes over the four bytes from {@code position} on. */
  void overwriteInt(int position, int value) {
    BigEndian.INT.set(bytes, position, value);
  }

  /** Small non-negative numbers take few bytes; negative ones take ten. */
  public void writeVarint(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Small numbers of either sign take few bytes. */
  public void writeSigned(long value) {
    writeVarint((value << 1) ^ (value >> 63));
  }

  void writeBytes(byte[] source, int from, int to) {
    ensure(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
  }

  /** Length in bytes, then UTF-8, of the characters from {@code from} on. */
  public void writeText(String text, int from) {
    if (text.length() - from > SHORT || !writeAscii(text, from)) {
      byte[] utf8 = text.substring(from).getBytes(StandardCharsets.UTF_8);
      writeVarint(utf8.length);
      writeBytes(utf8, 0, utf8.length);
    }
  }

  /** False, and nothing written, if the text is not ASCII. */
  private boolean writeAscii(String text, int from) {
    int start = size;
    int length = text.length() - from;
    writeVarint(length);
    ensure(length);
    int bits = 0;
    for (int i = 0; i < length; i++) {
      char next = text.charAt(from + i);
      bits |= next;
      bytes[size + i] = (byte) next;
    }
    boolean ascii = bits < 0x80;
    size = ascii ? size + length : start;
    return ascii;
  }

  /** What was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
