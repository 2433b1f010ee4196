package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.Mapping;
import io.throughline.ingest.mapping.Mappings;
import io.throughline.ingest.mapping.yaml.Documents;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loads mappings.
 *
 * <pre>{@code
 * Mappings mappings = MappingLoader.load(List.of(Path.of("jobs/ingest/mappings")));
 * }</pre>
 *
 * <p>The format is in jobs/ingest/mappings/README.md.
 */
public final class MappingLoader {
  private MappingLoader() {}

  /**
   * Mappings of files and folders.
   *
   * @throws IOException when one cannot be read
   * @throws MappingException when one is wrong, with all that is
   */
  public static Mappings load(List<Path> paths) throws IOException {
    return of(MappingFiles.read(paths));
  }

  /**
   * Mappings of texts, each of which may hold several documents.
   *
   * @throws MappingException when one is wrong, with all that is
   */
  public static Mappings of(List<MappingText> texts) {
    Problems problems = new Problems();
    List<Mapping> mappings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MappingText text : texts) {
      for (Item document : Documents.of(text.file(), text.yaml(), "the mapping", problems)) {
        MappingReader reader = new MappingReader(document);
        reader.read().ifPresent(mappings::add);
        reader
            .name()
            .filter(name -> !names.add(name.text()))
            .ifPresent(name -> name.complain("name '%s' is taken".formatted(name.text())));
      }
    }
    if (problems.count() > 0) {
      throw new MappingException(problems.all());
    }
    return new Mappings(mappings);
  }
}
