package io.throughline.ingest.folder;

import java.util.List;

/**
 * What the enumerator knows, as it stands in a checkpoint.
 *
 * @param handedOut files in the folders that readers have, or had
 * @param waiting files that no reader has yet
 */
public record FolderState(List<FileVersion> handedOut, List<FolderSplit> waiting) {
  static final FolderState EMPTY = new FolderState(List.of(), List.of());
}
