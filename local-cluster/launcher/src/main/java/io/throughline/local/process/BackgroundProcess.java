package io.throughline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process that goes on when the launcher ends, found again through its pid file. Only a process
 * that this class started is ever signalled.
 */
public final class BackgroundProcess {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Duration KILL_DEADLINE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(20);

  private final PidFile pidFile;
  private final Path output;

  /**
   * @param pidFile remembers the process
   * @param output takes standard output and standard error; that of runs before is kept, see {@link
   *     LogFiles}
   */
  public BackgroundProcess(Path pidFile, Path output) {
    this.pidFile = new PidFile(pidFile);
    this.output = output;
  }

  /** The process, when it runs. */
  public Optional<ProcessHandle> handle() throws IOException {
    return pidFile.read().flatMap(ProcessIdentity::handle);
  }

  /**
   * Starts the process, in a session of its own where the system has setsid, so that Ctrl-C or a
   * closed terminal do not reach it.
   */
  public ProcessHandle start(Launch launch) throws IOException {
    Files.createDirectories(launch.directory());
    LogFiles.begin(output);
    List<String> command = new ArrayList<>();
    command.add(Files.isExecutable(SETSID) ? SETSID.toString() : "nohup");
    command.addAll(launch.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(launch.directory().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(launch.environment());
    Process process = builder.start();
    Optional<ProcessIdentity> identity = ProcessIdentity.of(process.pid());
    if (identity.isPresent()) {
      pidFile.write(identity.get());
    }
    return process.toHandle();
  }

  /**
   * Asks the process to end, and ends it when it does not within the time.
   *
   * @return false when it had to be killed; true also when it did not run
   */
  public boolean stop(Duration within) throws IOException, InterruptedException {
    Optional<ProcessIdentity> running = running();
    boolean ended = true;
    if (running.isPresent()) {
      running.get().handle().ifPresent(ProcessHandle::destroy);
      ended = hasEnded(running.get(), within);
      if (!ended) {
        kill();
      }
    }
    pidFile.delete();
    return ended;
  }

  /** Ends the process at once, as kill -9 does. Does nothing when it does not run. */
  public void kill() throws IOException, InterruptedException {
    Optional<ProcessIdentity> running = running();
    if (running.isPresent()) {
      running.get().handle().ifPresent(ProcessHandle::destroyForcibly);
      if (!hasEnded(running.get(), KILL_DEADLINE)) {
        throw new IOException(
            "Process %d did not end within %d s of SIGKILL; see what it waits for: ps -l %1$d"
                .formatted(running.get().pid(), KILL_DEADLINE.toSeconds()));
      }
    }
    pidFile.delete();
  }

  private Optional<ProcessIdentity> running() throws IOException {
    return pidFile.read().filter(identity -> identity.handle().isPresent());
  }

  /** ProcessHandle.onExit would wait for ever for a process whose parent never asks for it. */
  private static boolean hasEnded(ProcessIdentity identity, Duration within)
      throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    while (identity.handle().isPresent()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(POLL);
    }
    return true;
  }
}
