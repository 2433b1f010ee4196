package io.throughline.elasticsearch.sink;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a refusal of an error of Elasticsearch. Its messages quote values and ids of the document;
 * only the type of the error and the name of the field pass.
 */
final class ErrorScrubber {
  /** As in "failed to parse field [throughline.money.paid] of type [long]"; no value looks so. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:^|] )failed to parse field \\[([a-z_.@]{1,100})] of type \\[([a-z_]{1,40})]");

  /** As in "dynamic introduction of [surprise] within [throughline.claim] is not allowed". */
  private static final Pattern UNMAPPED =
      Pattern.compile("dynamic introduction of \\[([a-z_.@]{1,100})] within \\[([a-z_.@]{1,100})]");

  private ErrorScrubber() {}

  static Refusal refusal(ItemAnswer answer) {
    String type = answer.errorType() == null ? "unknown" : answer.errorType();
    return new Refusal(
        type.replace('_', '-'), "Elasticsearch answered %s%s".formatted(answer, where(answer)));
  }

  private static String where(ItemAnswer answer) {
    String message = answer.errorReason() == null ? "" : answer.errorReason();
    Matcher field = FIELD.matcher(message);
    if (field.find()) {
      return ": field %s is a %s".formatted(field.group(1), field.group(2));
    }
    Matcher unmapped = UNMAPPED.matcher(message);
    if (unmapped.find()) {
      return ": field %s of %s is not in the mapping"
          .formatted(unmapped.group(1), unmapped.group(2));
    }
    return "";
  }
}
