package io.throughline.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/** Stored bytes that were cut or changed: a decoder must say so, and must not do worse. */
final class DamagedBytes {
  private static final int CHANGES = 20_000;

  private DamagedBytes() {}

  static void expectRefusalOfCuts(byte[] bytes, Function<byte[], ?> decoder) {
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> decoder.apply(cut))
          .as("%d of %d bytes", length, bytes.length)
          .isInstanceOf(CorruptStateException.class)
          .hasMessageContaining("corrupt at");
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> decoder.apply(longer)).hasMessageContaining("too many");
  }

  /** Any byte to any other: an exception that says what to do, or a value, never a crash. */
  static void change(byte[] bytes, Function<byte[], ?> decoder) {
    Random random = new Random(11);
    for (int i = 0; i < CHANGES; i++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      try {
        decoder.apply(changed);
      } catch (CorruptStateException expected) {
        assertThat(expected).hasMessageContaining("; ");
      }
    }
  }
}
