package io.throughline.local;

import io.throughline.events.PostingException;
import io.throughline.events.RefusalReason;
import io.throughline.reference.Npi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Adds to a directory of master data what refused postings of other people's files missed: a
 * company of their own, back to the years that these files are of.
 *
 * @param directory whose rows begin on one day
 * @param since that day
 */
record SampleMasterData(Path directory, LocalDate since) {
  private static final String FROM = ",1990-01-01,\n";
  private static final YearMonth FIRST = YearMonth.of(1999, 1);
  private static final int YEARS = 30;
  private static final int MONTHS = 12;

  void add(Collection<PostingException> refused) throws IOException {
    for (String table : List.of("accounts", "service-lines")) {
      Path file = file(table);
      Files.writeString(file, Files.readString(file).replace("," + since + ",\n", FROM));
    }
    append("companies", Stream.of("9000,SAMPLES,USD" + FROM));
    append("facilities", Stream.of("SMP,SAMPLES,9000," + FROM));
    append("cost-centers", Stream.of("CC9000,9000,SMP," + FROM));
    append(
        "periods",
        Stream.iterate(FIRST, month -> month.plusMonths(1))
            .limit((long) YEARS * MONTHS)
            .map(
                month ->
                    "9000,%s,%s,%s,open%n".formatted(month, month.atDay(1), month.atEndOfMonth())));
    append("payers", missing(refused, "payers").map(id -> id + "," + id + ",commercial," + FROM));
    append(
        "providers",
        missing(refused, "providers")
            .filter(id -> !Npi.isAlike(id) || Npi.isValid(id))
            .map(id -> id + "," + id + ",SMP" + FROM));
    append("service-lines", missing(refused, "service-lines").map(code -> code + ",Other" + FROM));
  }

  /** What a table lacks; without what no file named. */
  private static Stream<String> missing(Collection<PostingException> refused, String table) {
    return refused.stream()
        .flatMap(exception -> exception.getReasons().stream())
        .map(RefusalReason::getMissing)
        .filter(Objects::nonNull)
        .filter(row -> row.startsWith(table + " "))
        .map(row -> row.substring(table.length() + 1))
        .filter(name -> !name.startsWith("("))
        .distinct();
  }

  /** Rows of what is not there yet. */
  private void append(String table, Stream<String> rows) throws IOException {
    String present = Files.readString(file(table));
    for (String row : rows.toList()) {
      if (!present.contains("\n" + row.substring(0, row.indexOf(',') + 1))) {
        Files.writeString(file(table), row, StandardOpenOption.APPEND);
      }
    }
  }

  private Path file(String table) {
    return directory.resolve(table + ".csv");
  }
}
