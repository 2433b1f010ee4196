package io.throughline.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process for all time: its id together with its birth, since the system gives ids again.
 *
 * @param pid process id
 * @param birth when it was born, in the words of the system; equal for the same process only
 */
public record ProcessIdentity(long pid, String birth) {
  private static final Path PROC = Path.of("/proc");

  /** The process that has this id now, if any. */
  public static Optional<ProcessIdentity> of(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(ProcessIdentity::birthOf)
        .map(birth -> new ProcessIdentity(pid, birth));
  }

  /** The running process, or empty when it ended, even when its id was given to another one. */
  public Optional<ProcessHandle> handle() {
    return of(pid).filter(this::equals).flatMap(same -> ProcessHandle.of(pid));
  }

  private static Optional<String> birthOf(ProcessHandle handle) {
    if (Files.isDirectory(PROC.resolve("self"))) {
      return ticksSinceBoot(handle.pid());
    }
    return handle.info().startInstant().map(start -> "at " + start.toEpochMilli());
  }

  /**
   * Linux: boot id and start in clock ticks since boot. The start instant of ProcessHandle would
   * move when the wall clock is set.
   */
  private static Optional<String> ticksSinceBoot(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
      // The second field, the name, may hold spaces and brackets; the 22nd is the start.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      if (fields[0].equals("Z")) {
        // Ended; only its parent has not asked how.
        return Optional.empty();
      }
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      return Optional.of(boot + " tick " + fields[19]);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Reading the file of a process that ends at this moment fails with "No such process".
      if (!Files.exists(PROC.resolve(Long.toString(pid)))) {
        return Optional.empty();
      }
      throw new UncheckedIOException("Cannot tell when process " + pid + " was started", e);
    }
  }
}
