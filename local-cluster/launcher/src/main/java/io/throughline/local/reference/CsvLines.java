package io.throughline.local.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lines of a CSV text: commas, quotes as in RFC 4180; lines that begin with {@code #} are
 * comments, empty ones are passed over.
 */
final class CsvLines {
  /** Beyond any row of master data. */
  private static final int MOST_CELLS = 100;

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvParser.Feature.ALLOW_COMMENTS)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .build();

  /**
   * One of them.
   *
   * @param number where it begins, from 1
   * @param cells outer blanks removed
   */
  record Line(int number, List<String> cells) {}

  private CsvLines() {}

  /**
   * Gives each line in order.
   *
   * @throws FileProblemException when a line cannot be read, after those before it
   */
  static void read(String text, Consumer<Line> to) throws FileProblemException {
    int begin = 1;
    List<String> cells = new ArrayList<>();
    try (CsvParser parser = CSV.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_ARRAY -> begin = parser.currentLocation().getLineNr();
          case VALUE_STRING -> cells.add(cell(begin, cells, parser));
          default -> {
            if (!cells.isEmpty()) {
              to.accept(new Line(begin, List.copyOf(cells)));
              cells.clear();
            }
          }
        }
      }
    } catch (JsonProcessingException e) {
      throw new FileProblemException(
          begin, "is not CSV: %s; nothing from here on was read".formatted(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new FileProblemException(begin, "is not CSV: " + e.getMessage());
    }
  }

  private static String cell(int line, List<String> cells, CsvParser parser)
      throws IOException, FileProblemException {
    if (cells.size() == MOST_CELLS) {
      throw new FileProblemException(line, "has more than %d cells".formatted(MOST_CELLS));
    }
    return parser.getText().strip();
  }
}
