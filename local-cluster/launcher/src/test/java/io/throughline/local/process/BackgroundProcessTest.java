package io.throughline.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundProcessTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;

  private BackgroundProcess process;

  @BeforeEach
  void make() {
    process = process();
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    process.kill();
  }

  @Test
  void isFoundAgainByAnotherObject() throws IOException {
    ProcessHandle started = process.start(sh("exec sleep 60"));

    assertThat(process().handle().map(ProcessHandle::pid)).contains(started.pid());
  }

  @Test
  void stopsWhatItStarted() throws IOException, InterruptedException {
    process.start(sh("exec sleep 60"));

    assertThat(process.stop(LONG_ENOUGH)).isTrue();
    assertThat(process.handle()).isEmpty();
    assertThat(folder.resolve("it.pid")).doesNotExist();
  }

  @Test
  void killsWhatDoesNotStopInTime() throws IOException, InterruptedException {
    ProcessHandle started =
        process.start(sh("trap '' TERM; echo deaf; while :; do sleep 0.1; done"));
    awaitLine("deaf");

    assertThat(process.stop(SHORT)).isFalse();
    assertThat(ProcessIdentity.of(started.pid())).isEmpty();
  }

  @Test
  void neverTouchesAProcessThatGotTheSameIdLater() throws IOException, InterruptedException {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      String birth = ProcessIdentity.of(stranger.pid()).orElseThrow().birth();
      new PidFile(folder.resolve("it.pid"))
          .write(new ProcessIdentity(stranger.pid(), birth + " of an earlier one"));

      assertThat(process.handle()).isEmpty();
      process.stop(SHORT);
      process.kill();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void takesATornPidFileForNone() throws IOException {
    Files.writeString(folder.resolve("it.pid"), "12");

    assertThat(process.handle()).isEmpty();
  }

  @Test
  void keepsWhatTheRunBeforePrinted() throws IOException, InterruptedException {
    process.start(sh("echo first; exec sleep 60"));
    awaitLine("first");
    process.kill();
    process.start(sh("echo second >&2; exec sleep 60"));
    awaitLine("second");

    assertThat(folder.resolve("logs/it.out.1")).hasContent("first");
  }

  private void awaitLine(String line) {
    await()
        .atMost(LONG_ENOUGH)
        .pollInterval(POLL)
        .until(() -> LogTail.of(output(), 1).equals(List.of(line)));
  }

  private BackgroundProcess process() {
    return new BackgroundProcess(folder.resolve("it.pid"), output());
  }

  private Path output() {
    return folder.resolve("logs/it.out");
  }

  private Launch sh(String script) {
    return new Launch(List.of("/bin/sh", "-c", script), Map.of(), folder);
  }
}
