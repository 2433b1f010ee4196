package io.throughline.simulator.check;

import io.throughline.events.RevenueEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;

/**
 * The events of a history from its folder {@code events/DAY/SITE.avro}, in order of days and sites.
 * Each iterator reads anew and holds one file at a time.
 */
final class StoredEvents implements Iterable<StoredEvents.Stored> {
  /** An event and the day on which it was told. */
  record Stored(LocalDate day, RevenueEvent event) {}

  private final Path folder;

  /** Of the folder {@code events}. */
  StoredEvents(Path folder) {
    this.folder = folder;
  }

  @Override
  public Iterator<Stored> iterator() {
    Iterator<Path> files = files().iterator();
    return new Iterator<>() {
      private final Queue<Stored> read = new ArrayDeque<>();

      @Override
      public boolean hasNext() {
        while (read.isEmpty() && files.hasNext()) {
          read.addAll(read(files.next()));
        }
        return !read.isEmpty();
      }

      @Override
      public Stored next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return read.remove();
      }
    };
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(file -> file.toString().endsWith(".avro")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " has no events of a history", e);
    }
  }

  private static List<Stored> read(Path file) {
    LocalDate day = LocalDate.parse(file.getParent().getFileName().toString());
    List<Stored> all = new ArrayList<>();
    try (DataFileReader<RevenueEvent> reader =
        new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(RevenueEvent.class))) {
      for (RevenueEvent event : reader) {
        all.add(new Stored(day, event));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return all;
  }
}
