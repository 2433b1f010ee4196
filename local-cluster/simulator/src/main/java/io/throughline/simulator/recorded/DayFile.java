package io.throughline.simulator.recorded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Visits by the days on which anything happens to them. The index of days is in memory, and the
 * visits of the day that was asked for last.
 */
final class DayFile implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Days before 1970 are negative; keys are sorted as texts. */
  private static final int SHIFT = 1_000_000;

  private record Stretch(long offset, int length) {}

  private final Path file;
  private final SortedFile sorted;
  private final TreeMap<Integer, Stretch> days = new TreeMap<>();
  private RandomAccessFile in;
  private int cachedDay = Integer.MIN_VALUE;
  private Map<Integer, List<RecordedVisit>> cached = Map.of();

  DayFile(Path folder) {
    this.file = folder.resolve("days");
    this.sorted = new SortedFile(folder, "day-runs");
  }

  void add(RecordedVisit visit) throws IOException {
    String text = JSON.writeValueAsString(visit);
    for (int day : visit.days()) {
      sorted.add(Integer.toString(SHIFT + day), text);
    }
  }

  /** Sorts; nothing can be added afterwards. */
  void sort() throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      long[] offset = {0};
      sorted.drain(
          line -> {
            byte[] bytes = (line.text() + '\n').getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            days.merge(
                Integer.parseInt(line.key()) - SHIFT,
                new Stretch(offset[0], bytes.length),
                (a, b) -> new Stretch(a.offset, Math.addExact(a.length, b.length)));
            offset[0] += bytes.length;
          });
    }
    in = new RandomAccessFile(file.toFile(), "r");
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  int first() {
    return days.firstKey();
  }

  int last() {
    return days.lastKey();
  }

  /** The visits of a site to which anything happens on a day, in order. */
  synchronized List<RecordedVisit> of(int site, int day) throws IOException {
    if (day != cachedDay) {
      cached = read(day);
      cachedDay = day;
    }
    return cached.getOrDefault(site, List.of());
  }

  private Map<Integer, List<RecordedVisit>> read(int day) throws IOException {
    Stretch stretch = days.get(day);
    if (stretch == null) {
      return Map.of();
    }
    byte[] bytes = new byte[stretch.length];
    in.seek(stretch.offset);
    in.readFully(bytes);
    Map<Integer, List<RecordedVisit>> bySite = new HashMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      RecordedVisit visit = JSON.readValue(line, RecordedVisit.class);
      bySite.computeIfAbsent(visit.site(), site -> new ArrayList<>()).add(visit);
    }
    return bySite;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
