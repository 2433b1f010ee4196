package io.throughline.simulator.demo;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What a history must come to, known by construction. Written beside the files as truth.json.
 *
 * @param startDate ISO date of the first day of service
 */
public record Truth(
    long seed,
    String startDate,
    Totals totals,
    Map<String, Long> deadLetters,
    List<FileTruth> files,
    List<ClaimTruth> claims,
    List<RemittanceTruth> remittances) {
  /** Name of the file. */
  public static final String FILE_NAME = "truth.json";

  /** Sums over all files. */
  public record Totals(
      long files, long claims, long claimPayments, long clm02, long clp03, long clp04) {}

  static Truth of(
      long seed,
      LocalDate start,
      List<FileTruth> files,
      List<ClaimTruth> claims,
      List<RemittanceTruth> remittances) {
    Map<String, Long> deadLetters = new TreeMap<>();
    files.forEach(
        file ->
            file.deadLetters()
                .forEach((reason, count) -> deadLetters.merge(reason, count, Long::sum)));
    Totals totals =
        new Totals(
            files.size(),
            sum(files, FileTruth::claims),
            sum(files, FileTruth::claimPayments),
            sum(files, FileTruth::clm02),
            sum(files, FileTruth::clp03),
            sum(files, FileTruth::clp04));
    return new Truth(
        seed,
        start.toString(),
        totals,
        deadLetters,
        List.copyOf(files),
        List.copyOf(claims),
        List.copyOf(remittances));
  }

  /** Reads the truth.json of a folder. */
  public static Truth read(Path folder) throws IOException {
    return new ObjectMapper().readValue(folder.resolve(FILE_NAME).toFile(), Truth.class);
  }

  void write(Path folder) throws IOException {
    DefaultIndenter lineFeeds = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lineFeeds);
    printer.indentArraysWith(lineFeeds);
    Files.writeString(
        folder.resolve(FILE_NAME),
        new ObjectMapper().writer(printer).writeValueAsString(this) + "\n");
  }

  private static long sum(List<FileTruth> files, ToLongFunction<FileTruth> what) {
    return files.stream().mapToLong(what).sum();
  }
}
