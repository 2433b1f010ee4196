package io.throughline.local.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;

/** A flight recording of what is measured, and of nothing else. */
public final class Profile {
  private static final Duration SAMPLE_EVERY = Duration.ofMillis(20);

  private final Path file;
  private Recording recording;

  /**
   * @param file to be written; null: no profile is made
   */
  public Profile(Path file) {
    this.file = file;
  }

  /** From now on. */
  public void begin() {
    if (file == null) {
      return;
    }
    recording = new Recording();
    recording.enable("jdk.ExecutionSample").withPeriod(SAMPLE_EVERY);
    recording.enable("jdk.NativeMethodSample").withPeriod(SAMPLE_EVERY);
    recording.enable("jdk.ObjectAllocationSample").with("throttle", "300/s");
    recording.enable("jdk.GarbageCollection");
    recording.start();
  }

  /** Until now. */
  public void end() {
    if (recording == null) {
      return;
    }
    recording.stop();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      recording.dump(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the profile " + file, e);
    }
    recording.close();
    recording = null;
  }
}
