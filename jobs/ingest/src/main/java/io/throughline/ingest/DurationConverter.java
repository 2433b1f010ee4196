package io.throughline.ingest;

import java.time.Duration;
import java.util.Locale;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine;

/** Durations as 500ms, 1s, 5m. */
final class DurationConverter implements CommandLine.ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return TimeUtils.parseDuration(text.toLowerCase(Locale.ROOT));
  }
}
