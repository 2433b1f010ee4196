package io.throughline.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds who listens on a port: /proc on Linux, lsof elsewhere. A best effort, for messages. */
public final class PortOwner {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTEN = "0A";

  private PortOwner() {}

  /** The listening process, when it can be known: other users' processes may be hidden. */
  public static Optional<ProcessHandle> of(int port) throws IOException, InterruptedException {
    Optional<Long> pid =
        Files.isReadable(PROC.resolve("net/tcp")) ? fromProc(port) : fromLsof(port);
    return pid.flatMap(ProcessHandle::of);
  }

  private static Optional<Long> fromProc(int port) throws IOException {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      Path path = PROC.resolve(table);
      if (Files.isReadable(path)) {
        Files.readAllLines(path).stream()
            .skip(1)
            .map(line -> line.strip().split("\\s+"))
            .filter(f -> f[3].equals(LISTEN) && f[1].endsWith(":%04X".formatted(port)))
            .forEach(f -> sockets.add("socket:[" + f[9] + "]"));
      }
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (holdsOne(process.resolve("fd"), sockets)) {
          return Optional.of(Long.parseLong(process.getFileName().toString()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holdsOne(Path descriptors, Set<String> sockets) throws IOException {
    try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
      for (Path link : links) {
        if (sockets.contains(Files.readSymbolicLink(link).toString())) {
          return true;
        }
      }
    } catch (AccessDeniedException | NoSuchFileException e) {
      // Another user's process, or one that ended while we looked.
      return false;
    }
    return false;
  }

  private static Optional<Long> fromLsof(int port) throws IOException, InterruptedException {
    Process lsof;
    try {
      lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
    } catch (IOException e) {
      // No lsof here.
      return Optional.empty();
    }
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(lsof.getInputStream(), StandardCharsets.US_ASCII))) {
      String first = output.readLine();
      lsof.waitFor(5, TimeUnit.SECONDS);
      return Optional.ofNullable(first).map(Long::valueOf);
    } finally {
      lsof.destroyForcibly();
    }
  }
}
