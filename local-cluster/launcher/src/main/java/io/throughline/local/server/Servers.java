package io.throughline.local.server;

import io.throughline.local.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The servers of a cluster, started and stopped together. */
public final class Servers {
  private static final Duration START_DEADLINE = Duration.ofMinutes(4);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);
  private static final String KILLED =
      " did not stop within %d s and was killed".formatted(STOP_DEADLINE.toSeconds());
  private static final Duration SAY_EVERY = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(150);

  private final List<Part> parts;
  private final List<Part> startedHere = new ArrayList<>();
  private boolean closed;

  /**
   * @param parts in the order of starting; they are stopped in the opposite order
   */
  public Servers(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** All of them. */
  public List<Part> parts() {
    return parts;
  }

  /** One of them by its short name, e.g. {@code taskmanager}. */
  public Part part(String name) {
    return parts.stream()
        .filter(part -> part.server().name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No part " + name + "; there are " + names(parts)));
  }

  /** True when at least one process is alive. */
  public boolean anyRunning() throws IOException {
    for (Part part : parts) {
      if (part.isRunning()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Starts those that do not run, and waits until all of them serve.
   *
   * @throws PortTakenException before anything was started
   * @throws PartFailedException when one ends, or does not serve within four minutes
   */
  public void start(Progress progress) throws IOException, InterruptedException {
    List<Part> missing = new ArrayList<>();
    for (Part part : parts) {
      if (!part.isRunning()) {
        part.checkPorts();
        missing.add(part);
      }
    }
    if (!missing.isEmpty()) {
      progress.say("Starting " + titles(missing));
    }
    for (Part part : missing) {
      startUnlessClosed(part);
    }
    awaitReady(progress, missing);
  }

  private synchronized void startUnlessClosed(Part part) throws IOException, InterruptedException {
    if (!closed) {
      startedHere.add(part);
      part.start();
    }
  }

  private void awaitReady(Progress progress, List<Part> started)
      throws IOException, InterruptedException {
    List<Part> waiting = new ArrayList<>(parts);
    long begin = System.nanoTime();
    long said = begin;
    while (true) {
      for (Part part : List.copyOf(waiting)) {
        if (!part.isRunning()) {
          throw part.failure("ended while it was starting");
        }
        if (part.server().isReady()) {
          waiting.remove(part);
          if (started.contains(part)) {
            progress.say(
                "%s is ready: %s".formatted(part.server().title(), part.server().address()));
          }
        }
      }
      if (waiting.isEmpty()) {
        return;
      }
      long now = System.nanoTime();
      if (now - begin > START_DEADLINE.toNanos()) {
        throw waiting
            .getFirst()
            .failure("runs but did not serve within %d s".formatted(START_DEADLINE.toSeconds()));
      }
      if (now - said > SAY_EVERY.toNanos()) {
        progress.say("Waiting for " + titles(waiting));
        said = now;
      }
      Thread.sleep(POLL);
    }
  }

  /** Stops those that run, the last started first; each has half a minute, then it is killed. */
  public void stop(Progress progress) throws IOException, InterruptedException {
    stop(parts, progress);
  }

  /**
   * Stops those that this object started; it starts none afterwards. For an {@code up} that is
   * broken off.
   */
  public synchronized void stopStartedHere(Progress progress)
      throws IOException, InterruptedException {
    closed = true;
    stop(startedHere, progress);
  }

  private static void stop(List<Part> parts, Progress progress)
      throws IOException, InterruptedException {
    List<Part> running = new ArrayList<>();
    for (Part part : parts.reversed()) {
      if (part.isRunning()) {
        running.add(part);
      }
    }
    // Asked all at once, then waited for: each takes seconds, and only Kafka is needed by others.
    for (Part part : running) {
      if (!part.server().needsToEndLast()) {
        part.process().ifPresent(ProcessHandle::destroy);
      }
    }
    for (boolean last : List.of(false, true)) {
      for (Part part : running) {
        if (part.server().needsToEndLast() == last) {
          boolean byItself = part.stop(STOP_DEADLINE);
          progress.say(part.server().title() + (byItself ? " has stopped" : KILLED));
        }
      }
    }
  }

  private static String titles(List<Part> parts) {
    return parts.stream().map(part -> part.server().title()).collect(Collectors.joining(", "));
  }

  private static String names(List<Part> parts) {
    return parts.stream().map(part -> part.server().name()).collect(Collectors.joining(", "));
  }
}
