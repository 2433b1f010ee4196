package io.throughline.simulator.fault;

import io.throughline.simulator.Seed;
import io.throughline.simulator.group.Site;

/** By how many days the files of a day come later. */
final class Delays {
  /** A payer's file that is late is so by so many days. */
  static final int LATE = 4;

  /** No file is later. */
  static final int LONGEST = LATE;

  private static final int WINDOW = 14;
  private static final int FIRST_SILENT_DAY = 3;
  private static final int SILENT_DAYS = 2;

  private final FaultRates rates;
  private final Seed seed;

  Delays(FaultRates rates, Seed seed) {
    this.rates = rates;
    this.seed = seed;
  }

  boolean happen() {
    return rates.has(FaultName.LATE) || rates.has(FaultName.SILENT_SOURCE);
  }

  int of(Site site, int day, String fileName) {
    if (isLate(fileName)) {
      return LATE;
    }
    int silent = Math.floorMod(day, WINDOW) - FIRST_SILENT_DAY;
    String system = fileName.substring(0, fileName.indexOf('/'));
    String source = site.code() + "|" + system + "|" + Math.floorDiv(day, WINDOW);
    boolean isSilent =
        silent >= 0 && silent < SILENT_DAYS && rates.hits(seed, FaultName.SILENT_SOURCE, source);
    return isSilent ? SILENT_DAYS - silent : 0;
  }

  boolean isLate(String fileName) {
    return fileName.startsWith("payers/") && rates.hits(seed, FaultName.LATE, fileName);
  }
}
