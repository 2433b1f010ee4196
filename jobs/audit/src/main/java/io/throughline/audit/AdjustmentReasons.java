package io.throughline.audit;

import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Claim adjustment reason codes that are no denials, as rows. */
final class AdjustmentReasons {
  private AdjustmentReasons() {}

  static void load(Database database) {
    try (Table reasons = database.table("adjustment_reason");
        BufferedReader csv =
            new BufferedReader(
                new InputStreamReader(
                    AdjustmentReasons.class.getResourceAsStream("adjustment-reasons.csv"),
                    StandardCharsets.UTF_8))) {
      csv.lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(cells -> reasons.add(cells[0]).add(cells[1]).end());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
