package io.throughline.local.erp.fault;

/**
 * What goes wrong, and how often. Gone when the ERP is started anew.
 *
 * @param seed of the dice
 * @param errorPercent of requests are answered 500; half of those that book have booked by then
 * @param throttlePercent of requests are answered 429
 * @param retryAfterSeconds that a 429 asks for
 * @param slownessMillis before each answer
 * @param lostAnswerPercent of booking requests are booked and never answered
 * @param lostAnswerMillis until the connection of such a one is closed
 * @param refuseDuplicates a request with a booked key is answered 409 and nothing of it is booked
 * @param outage every request is answered 503
 */
public record Faults(
    long seed,
    int errorPercent,
    int throttlePercent,
    int retryAfterSeconds,
    int slownessMillis,
    int lostAnswerPercent,
    int lostAnswerMillis,
    boolean refuseDuplicates,
    boolean outage) {
  /** All is well. */
  public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, false, false);

  private static final int LONGEST_MILLIS = 600_000;

  /**
   * Switches.
   *
   * @throws IllegalArgumentException naming the one that is out of range
   */
  public Faults {
    check("errorPercent", errorPercent, 100);
    check("throttlePercent", throttlePercent, 100);
    check("retryAfterSeconds", retryAfterSeconds, 3_600);
    check("slownessMillis", slownessMillis, LONGEST_MILLIS);
    check("lostAnswerPercent", lostAnswerPercent, 100);
    check("lostAnswerMillis", lostAnswerMillis, LONGEST_MILLIS);
  }

  private static void check(String name, int value, int greatest) {
    if (value < 0 || value > greatest) {
      throw new IllegalArgumentException("%s must be 0 to %d".formatted(name, greatest));
    }
  }
}
