package io.throughline.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log. */
public final class LogTail {
  private static final int MAX_BYTES = 64 * 1024;

  private LogTail() {}

  /** The last lines, at most {@code lines} and 64 KiB; none when there is no file. */
  public static List<String> of(Path log, int lines) throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    byte[] end;
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long length = file.length();
      end = new byte[(int) Math.min(length, MAX_BYTES)];
      file.seek(length - end.length);
      file.readFully(end);
    }
    List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
    return all.subList(Math.max(0, all.size() - lines), all.size());
  }
}
