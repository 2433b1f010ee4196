package io.throughline.local.find;

import io.throughline.elasticsearch.search.Story.Told;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where the bytes of facts are, and how to look at them. */
final class SourceFiles {
  private static final int MOST_FOLDERS = 3;

  private SourceFiles() {}

  /** Of a file its name, of anything else the whole. */
  static String name(String uri) {
    return uri.startsWith("file:") ? uri.substring(uri.lastIndexOf('/') + 1) : uri;
  }

  /** Empty when no entry has bytes in a file. */
  static String legend(List<Told> entries) {
    List<String> folders =
        entries.stream()
            .filter(Objects::nonNull)
            .map(told -> told.entry().content().source())
            .filter(source -> source != null && source.uri() != null)
            .map(source -> source.uri())
            .filter(uri -> uri.startsWith("file:"))
            .map(uri -> uri.substring("file:".length(), uri.lastIndexOf('/')))
            .map(path -> path.replaceFirst("^//", ""))
            .distinct()
            .limit(MOST_FOLDERS)
            .toList();
    return folders.isEmpty()
        ? ""
        : "\nFiles are in %s\nThe bytes of a fact: tail -c +$((BYTE + 1)) FILE | head -c LENGTH\n"
            .formatted(folders.stream().collect(Collectors.joining(", ")));
  }
}
