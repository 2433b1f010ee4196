package io.throughline.ingest.mapping;

import java.util.List;

/**
 * The mappings by which inputs are read.
 *
 * @param all no two of the same name
 */
public record Mappings(List<Mapping> all) {
  /** None: CSV and JSON are dead letters. */
  public static final Mappings NONE = new Mappings(List.of());

  public Mappings {
    all = List.copyOf(all);
  }

  /**
   * The same, for feeds of any name: for trying them out on samples. A single mapping is for every
   * input then; of several, columns or fields decide.
   */
  public Mappings forAnyFeed() {
    return new Mappings(all.stream().map(this::forAnyFeed).toList());
  }

  private Mapping forAnyFeed(Mapping mapping) {
    boolean decidesAlone = all.size() == 1 || mapping.requiredFields() == 0;
    Glob feed = decidesAlone ? Glob.of("**") : null;
    return new Mapping(feed, mapping.layout(), mapping.fields(), mapping.rules());
  }
}
