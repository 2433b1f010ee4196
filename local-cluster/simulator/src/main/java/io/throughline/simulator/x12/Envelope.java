package io.throughline.simulator.x12;

import io.throughline.simulator.Padded;
import java.time.LocalDateTime;

/**
 * Who sends an interchange to whom, when and under which number.
 *
 * @param sender ISA06 and GS02, at most 15 characters
 * @param receiver ISA08 and GS03, at most 15 characters
 * @param control ISA13 and GS06, 1 to 999,999,999
 */
public record Envelope(String sender, String receiver, LocalDateTime at, int control) {
  public Envelope {
    if (sender.length() > 15 || receiver.length() > 15) {
      throw new IllegalArgumentException(
          "ISA06 and ISA08 hold 15 characters: " + sender + ", " + receiver);
    }
    if (control < 1 || control > 999_999_999) {
      throw new IllegalArgumentException("ISA13 holds 1 to 999999999: " + control);
    }
  }

  /** ISA13: nine digits. */
  public String interchangeControl() {
    return Padded.number(control, 9);
  }
}
