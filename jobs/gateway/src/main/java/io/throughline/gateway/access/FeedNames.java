package io.throughline.gateway.access;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of feeds: the last part of the path, the key of the records. */
public final class FeedNames {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final Pattern GLOB = Pattern.compile("[a-z0-9*][a-z0-9._*-]{0,99}");

  /** For messages. */
  public static final String RULE =
      "1 to 100 small letters, digits, '.', '_', '-', a letter or digit first";

  private FeedNames() {}

  /** Whether a feed may be named so. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  static boolean isGlob(String text) {
    return GLOB.matcher(text).matches();
  }

  /** Names that a glob stands for; an asterisk stands for any text. */
  static Pattern matching(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("\\*+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
