package io.throughline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What processes hold of the machine's memory. */
public final class Memory {
  private static final String RESIDENT = "VmRSS:";
  private static final long KIB = 1024;

  private Memory() {}

  /** Resident memory in bytes; empty where the system has no /proc or the process has ended. */
  public static OptionalLong residentBytes(long pid) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }
}
