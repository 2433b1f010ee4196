package io.throughline.simulator.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A CSV file with a header.
 *
 * @param columns names in its header
 */
public record Table(Path file, Set<String> columns) {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

  /** All files of a folder whose name ends in .csv, by name. */
  static List<Table> allOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
      List<Table> tables = new ArrayList<>();
      for (Path file : sorted) {
        tables.add(of(file));
      }
      return tables;
    }
  }

  private static Table of(Path file) throws IOException {
    MappingIterator<String[]> rows =
        CSV.readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(Files.newBufferedReader(file));
    try (rows) {
      return new Table(file, rows.hasNext() ? new HashSet<>(Arrays.asList(rows.next())) : Set.of());
    }
  }

  /** Whether it has all these columns. */
  public boolean has(String... names) {
    return columns.containsAll(List.of(names));
  }

  /** Takes the rows of a file. */
  @FunctionalInterface
  public interface Reader {
    /** The next row. */
    void row(Row row) throws IOException;
  }

  /**
   * Reads all rows.
   *
   * @throws IOException when the file cannot be read; names file and line
   */
  public void read(Reader reader) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Files.newBufferedReader(file))) {
      while (rows.hasNextValue()) {
        int line = rows.getCurrentLocation().getLineNr();
        reader.row(new Row(file.getFileName() + " line " + line, rows.nextValue()));
      }
    } catch (JsonProcessingException e) {
      throw new IOException("%s: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }
}
