package io.throughline.gateway.access;

import io.throughline.http.BearerTokens;
import io.throughline.http.TokenBucket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads the sources from text: one a line, of name, SHA-256 of the token in hexadecimal and allowed
 * feeds, with blanks between them; of feeds several with commas, each with {@code *} for any text.
 * Lines that begin with {@code #} are notes. A name may have several lines, so that a token can be
 * replaced while the old one still holds; they share one limit.
 *
 * <pre>{@code
 * # name    SHA-256 of the token                                             feeds
 * clinic-a  9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0bb822cd15d6c15b0f00a08 clinic-a-*
 * erp       60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752 journals,contracts
 * }</pre>
 */
final class SourcesText {
  static final int MAX_LINES = 1_000;

  private static final int COLUMNS = 3;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  private SourcesText() {}

  /**
   * Reads lines.
   *
   * @param buckets makes the limit of one source
   * @throws IllegalArgumentException naming line, fault and remedy, and no hash
   */
  static BearerTokens<Source> read(List<String> lines, Supplier<TokenBucket> buckets) {
    List<Source> sources = new ArrayList<>();
    Map<String, TokenBucket> limits = new HashMap<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (sources.size() == MAX_LINES) {
        throw fault(number, "there are more than %d sources; start another gateway", MAX_LINES);
      }
      String[] columns = line.strip().split("\\s+");
      if (columns.length != COLUMNS) {
        throw fault(number, "has %d words; give name, SHA-256 and feeds", columns.length);
      }
      if (!NAME.matcher(columns[0]).matches()) {
        throw fault(number, "the name must be 1 to 63 small letters, digits and '-'");
      }
      if (!SHA_256.matcher(columns[1]).matches()) {
        throw fault(
            number, "the second word must be 64 hexadecimal digits: printf %%s TOKEN | sha256sum");
      }
      sources.add(
          new Source(
              columns[0],
              HexFormat.of().parseHex(columns[1]),
              feeds(number, columns[2]),
              limits.computeIfAbsent(columns[0], name -> buckets.get())));
    }
    return new BearerTokens<>(sources, Source::tokenHash);
  }

  private static List<Pattern> feeds(int number, String column) {
    String[] globs = column.split(",", -1);
    if (!Arrays.stream(globs).allMatch(FeedNames::isGlob)) {
      throw fault(number, "feeds must be %s, or '*' for any text", FeedNames.RULE);
    }
    return Arrays.stream(globs).map(FeedNames::matching).toList();
  }

  private static IllegalArgumentException fault(int line, String format, Object... values) {
    return new IllegalArgumentException("line %d: ".formatted(line) + format.formatted(values));
  }
}
