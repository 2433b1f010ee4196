package io.throughline.local.bench.history;

import io.throughline.reference.Npi;
import java.util.List;
import java.util.stream.IntStream;

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

  /** Facilities, each with a provider of its own. */
  static final int SITES = 40;

  /** Who pays. */
  static final int PAYERS = 7;

  /** In whose books all stand. */
  static final String COMPANY = "1000";

  private static final List<String> NPIS =
      IntStream.range(0, SITES).mapToObj(Account::npi).toList();

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
    return facility(batch() % SITES);
  }

  /** Of a site from 0. */
  static String facility(long site) {
    return "SITE%02d".formatted(site);
  }

  String provider() {
    return provider(batch() % SITES);
  }

  /** Of a site from 0. */
  static String provider(long site) {
    return NPIS.get((int) site);
  }

  private static String npi(int site) {
    String nine = Integer.toString(100_000_000 + site);
    return IntStream.range(0, 10)
        .mapToObj(digit -> nine + digit)
        .filter(Npi::isValid)
        .findFirst()
        .orElseThrow();
  }

  String payer() {
    return payer(batch() % PAYERS);
  }

  /** Of a payer's number from 0. */
  static String payer(long number) {
    return Long.toString(60_000 + number);
  }

  String payerName() {
    return payerName(batch() % PAYERS);
  }

  /** Of a payer's number from 0. */
  static String payerName(long number) {
    return "PAYER " + number;
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
    return originator(payer());
  }

  /** Names a payer in a trace. */
  static String originator(String payer) {
    return "1" + payer + "0000";
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
