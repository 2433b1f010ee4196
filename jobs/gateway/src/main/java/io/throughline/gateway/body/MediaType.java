package io.throughline.gateway.body;

import io.throughline.gateway.answer.Outcome;
import io.throughline.http.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a body may be. */
public enum MediaType {
  /** One object, or an array. */
  JSON("application/json"),
  /** One object a line. */
  JSON_LINES("application/x-ndjson");

  private static final Pattern HEADER =
      Pattern.compile("([^;]+?)\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");
  private static final String KNOWN =
      Arrays.stream(values()).map(type -> type.name).collect(Collectors.joining(", "));

  private final String name;

  MediaType(String name) {
    this.name = name;
  }

  /**
   * The type that headers name.
   *
   * @param contentType null when there is none
   * @param contentEncoding null when there is none
   * @throws Refusal when it is another one, in another charset, or compressed
   */
  public static MediaType of(String contentType, String contentEncoding) throws Refusal {
    if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
      throw unsupported("Bodies are taken as they are; send without Content-Encoding");
    }
    if (contentType != null) {
      Matcher header = HEADER.matcher(contentType.strip().toLowerCase(Locale.ROOT));
      for (MediaType type : values()) {
        if (header.matches() && header.group(1).equals(type.name)) {
          return type;
        }
      }
    }
    throw unsupported("Send Content-Type " + KNOWN.replace(", ", " or ") + ", in UTF-8");
  }

  private static Refusal unsupported(String detail) {
    return new Refusal(Outcome.UNSUPPORTED_MEDIA_TYPE, detail, Map.of("Accept-Post", KNOWN));
  }
}
