package io.throughline.erp.journal;

import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;

/** The header Retry-After in seconds. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  /** What asks for longer is asked again after this. */
  private static final long MOST_SECONDS = Duration.ofHours(1).toSeconds();

  private RetryAfter() {}

  /** Zero when there is none, or it is a date: then the own back-off has to do. */
  static Duration of(Response response) {
    String text = response.getHeaders().get(HttpHeader.RETRY_AFTER);
    return text != null && SECONDS.matcher(text.strip()).matches()
        ? Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(text.strip())))
        : Duration.ZERO;
  }
}
