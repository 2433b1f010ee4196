package io.throughline.simulator.output;

import io.throughline.simulator.file.SourceFile;
import java.io.IOException;
import java.io.OutputStream;

/** Takes the files of source systems; several threads hand them over at a time. */
@FunctionalInterface
public interface FileSink {
  /** Begins a file; closing it hands it over. */
  OutputStream open(SourceFile file) throws IOException;

  /** Takes nothing. */
  static FileSink none() {
    return file -> OutputStream.nullOutputStream();
  }
}
