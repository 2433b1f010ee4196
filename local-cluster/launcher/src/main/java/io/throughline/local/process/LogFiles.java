package io.throughline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * How much of a log is kept: what is being written, under its own name, and two older files, {@code
 * NAME.1} and {@code NAME.2}. Files move on when a process starts, by {@link #begin}, and when one
 * is full, by the logging of the process itself, which is configured with the same numbers.
 */
public final class LogFiles {
  /** A file that has grown to this is full. */
  public static final int MEBIBYTES = 20;

  /** How many older files there are. */
  public static final int OLDER = 2;

  private LogFiles() {}

  /** Makes room for a log that begins anew; the oldest is deleted. */
  public static void begin(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    for (int number = OLDER; number > 0; number--) {
      Path newer = number == 1 ? log : older(log, number - 1);
      if (Files.exists(newer)) {
        Files.move(newer, older(log, number), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Path older(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }
}
