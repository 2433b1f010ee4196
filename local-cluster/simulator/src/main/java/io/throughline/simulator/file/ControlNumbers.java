package io.throughline.simulator.file;

/**
 * Numbers of X12 interchanges (ISA13), each used once in a history: they follow from day, site and
 * kind of file, so that nobody needs to count.
 *
 * @param firstDay of the history
 * @param sites how many
 * @param plans how many
 */
record ControlNumbers(int firstDay, int sites, int plans) {
  private static final int LIMIT = 999_999_999;
  private static final int KINDS_OF_CLAIMS = 3;

  int ofClaims(int day, int site, int type) {
    return number(day, site, type);
  }

  int ofReceipt(int day, int site, int type) {
    return number(day, site, KINDS_OF_CLAIMS + type);
  }

  int ofAnswers(int day, int site, int plan) {
    return number(day, site, 2 * KINDS_OF_CLAIMS + plan);
  }

  int ofRemittances(int day, int site, int plan) {
    return number(day, site, 2 * KINDS_OF_CLAIMS + plans + plan);
  }

  private int number(int day, int site, int kind) {
    long kinds = 2 * (KINDS_OF_CLAIMS + plans);
    long number = ((day - firstDay) * (long) sites + site) * kinds + kind;
    return (int) (number % LIMIT) + 1;
  }
}
