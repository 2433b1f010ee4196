package io.throughline.local.text;

import picocli.CommandLine.Model.CommandSpec;

/** How wide lines may be. */
public final class Terminal {
  private Terminal() {}

  /**
   * Columns of the terminal: what the environment variable COLUMNS says, else what picocli finds;
   * without a terminal, as in a pipe, nothing is cut.
   */
  public static int width(CommandSpec spec) {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[1-9]\\d{0,4}")) {
      return Integer.parseInt(columns);
    }
    return System.console() == null ? Integer.MAX_VALUE : spec.usageMessage().width();
  }
}
