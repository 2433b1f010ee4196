package io.throughline.simulator.file;

import io.throughline.simulator.canonical.Recorder;
import java.io.IOException;
import java.io.OutputStream;

/** What is in a file. Can be written any number of times, each time with the same bytes. */
@FunctionalInterface
public interface Content {
  /**
   * Writes it.
   *
   * @param uri where readers will find the file
   * @param recorder is told what the file says, in its order
   */
  void write(String uri, OutputStream out, Recorder recorder) throws IOException;
}
