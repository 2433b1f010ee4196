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

  /** The same, for feeds of any name: for trying out on samples. */
  public Mappings forAnyFeed() {
    return new Mappings(
        all.stream()
            .map(
                mapping ->
                    new Mapping(Glob.of("**"), mapping.layout(), mapping.fields(), mapping.rules()))
            .toList());
  }
}
