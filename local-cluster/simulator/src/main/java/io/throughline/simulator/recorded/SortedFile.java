package io.throughline.simulator.recorded;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts lines by key on disk: runs that fit into memory are sorted and written, then merged. Lines
 * of one key stay in the order in which they were added.
 */
public final class SortedFile {
  private static final char BETWEEN = '\t';
  private static final int LINES_IN_MEMORY = 50_000;

  /** Each is an open file while they are merged. */
  private static final int MOST_RUNS = 1_000;

  private final Path folder;
  private final String name;
  private final List<Path> runs = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * In a folder.
   *
   * @param name with which its files begin
   */
  public SortedFile(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** A key and what is kept under it. */
  public record Line(String key, String text) {}

  /** Takes the lines in order. */
  @FunctionalInterface
  public interface Reader {
    /** The next line. */
    void line(Line line) throws IOException;
  }

  /**
   * Adds a line.
   *
   * @param key without tabs
   * @param text without line breaks
   */
  public void add(String key, String text) throws IOException {
    lines.add(new Line(key, text));
    if (lines.size() == LINES_IN_MEMORY) {
      writeRun();
    }
  }

  private void writeRun() throws IOException {
    if (runs.size() == MOST_RUNS) {
      throw new IOException(
          "more than %d rows: split the input".formatted((long) MOST_RUNS * LINES_IN_MEMORY));
    }
    lines.sort(Comparator.comparing(Line::key));
    Path run = folder.resolve(name + "." + runs.size());
    try (BufferedWriter out = Files.newBufferedWriter(run)) {
      for (Line line : lines) {
        out.append(line.key()).append(BETWEEN).append(line.text()).append('\n');
      }
    }
    runs.add(run);
    lines.clear();
  }

  /** Hands over all lines in order of their keys, and forgets them. */
  public void drain(Reader reader) throws IOException {
    writeRun();
    PriorityQueue<Run> heads =
        new PriorityQueue<>(
            Comparator.comparing((Run run) -> run.head.key()).thenComparing(run -> run.ordinal));
    try {
      for (int i = 0; i < runs.size(); i++) {
        Run run = new Run(i, Files.newBufferedReader(runs.get(i)));
        if (run.advance()) {
          heads.add(run);
        }
      }
      while (!heads.isEmpty()) {
        Run first = heads.poll();
        reader.line(first.head);
        if (first.advance()) {
          heads.add(first);
        }
      }
    } finally {
      for (Run run : heads) {
        run.in.close();
      }
    }
    for (Path run : runs) {
      Files.delete(run);
    }
    runs.clear();
  }

  private static final class Run {
    private final int ordinal;
    private final BufferedReader in;
    private Line head;

    Run(int ordinal, BufferedReader in) {
      this.ordinal = ordinal;
      this.in = in;
    }

    boolean advance() throws IOException {
      String line = in.readLine();
      if (line == null) {
        in.close();
        return false;
      }
      int between = line.indexOf(BETWEEN);
      head = new Line(line.substring(0, between), line.substring(between + 1));
      return true;
    }
  }
}
