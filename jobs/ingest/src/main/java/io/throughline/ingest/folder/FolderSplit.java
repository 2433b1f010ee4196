package io.throughline.ingest.folder;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One file to be read, and how far it has been.
 *
 * @param file as it was found
 * @param records that went out before
 */
public record FolderSplit(FileVersion file, long records) implements SourceSplit {
  @Override
  public String splitId() {
    return "%s@%d@%d".formatted(file.path(), file.size(), file.modified());
  }
}
