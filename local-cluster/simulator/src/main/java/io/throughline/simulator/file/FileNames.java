package io.throughline.simulator.file;

import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.Site;
import java.time.LocalDate;

/** Names of files that others than their makers speak of. */
public final class FileNames {
  /** What a payer sends first. */
  public static final String ANSWERS = "277CA";

  /** What a payer sends last. */
  public static final String REMITTANCES = "835";

  private FileNames() {}

  /** Of a payer's file. */
  public static String ofPayer(Site site, LocalDate date, HealthPlan by, String kind) {
    return "payers/" + date + "/" + site.code() + "-" + by.payer().id() + "." + kind + ".x12";
  }
}
