package io.throughline.local.bench.history;

/**
 * An account of the history: what it is called and what its amounts are, all of its number and the
 * seed. Twenty accounts in a row are of one site and one payer, and are paid in one deposit.
 *
 * @param number from 0
 * @param random of this account, always the same
 */
record Account(long number, long random) {
  /** Accounts of a deposit batch. */
  static final int BATCH = 20;

  private static final int SITES = 40;
  private static final int PAYERS = 7;
  private static final int LEAST_CHARGE = 50_00;
  private static final int CHARGES = 2_000_00;

  static Account of(long seed, long number) {
    return new Account(number, mix(mix(seed) + number));
  }

  /** Scatters bits: SplitMix64's finishing step. */
  static long mix(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  long batch() {
    return number / BATCH;
  }

  boolean closesBatch() {
    return number % BATCH == BATCH - 1;
  }

  /** One batch in 20 is decided after the deadline. */
  boolean isLate() {
    return batch() % 20 == 7;
  }

  /** One in 20: nothing is paid. */
  boolean isDenied() {
    return draw(1, 20) == 0;
  }

  /** One claim in 50 is sent a second time. */
  boolean isSentTwice() {
    return draw(2, 50) == 0;
  }

  String facility() {
    return "SITE%02d".formatted(batch() % SITES);
  }

  String provider() {
    return Long.toString(1_000_000_000L + batch() % SITES);
  }

  String payer() {
    return Long.toString(60_000 + batch() % PAYERS);
  }

  String payerName() {
    return "PAYER " + batch() % PAYERS;
  }

  String accountNumber() {
    return "A%09d".formatted(number);
  }

  String encounterNumber() {
    return "V%09d".formatted(number);
  }

  String claimNumber() {
    return "PCN%09d".formatted(number);
  }

  String payerClaimNumber() {
    return "ICN2026%09d".formatted(number);
  }

  String originator() {
    return "1" + payer() + "0000";
  }

  String trace() {
    return "EFT%09d".formatted(batch());
  }

  String depositBatch() {
    return "DB%09d".formatted(batch());
  }

  /** 64 hexadecimal digits that do not compress, as of a keyed hash. */
  String patientToken() {
    StringBuilder token = new StringBuilder(64);
    for (int i = 0; i < 4; i++) {
      token.append("%016x".formatted(mix(random + 101 + i)));
    }
    return token.toString();
  }

  /** One of three. */
  long charge(int line) {
    return LEAST_CHARGE + draw(10 + line, CHARGES);
  }

  long charge() {
    return charge(1) + charge(2) + charge(3);
  }

  /** Half of the patients owe a tenth. */
  long patientShare() {
    return isDenied() || draw(3, 2) == 0 ? 0 : charge() / 10;
  }

  long paid() {
    return isDenied() ? 0 : (charge() - patientShare()) / 100 * (40 + draw(4, 50));
  }

  long adjusted() {
    return charge() - paid() - patientShare();
  }

  private int draw(int use, int bound) {
    return (int) Long.remainderUnsigned(mix(random + use), bound);
  }
}
