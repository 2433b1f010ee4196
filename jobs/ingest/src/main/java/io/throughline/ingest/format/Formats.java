package io.throughline.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;

/** The formats that are read, in the order in which they are asked whether an input is theirs. */
public final class Formats {
  private final List<SourceFormat> formats;

  /** These, the last of which takes every input. */
  public Formats(List<SourceFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * Begins to read an input in its format.
   *
   * @param uri as {@link InputHead#uri}
   * @param feed as {@link InputHead#feed}
   * @throws IOException when its first bytes cannot be read
   */
  public InputReading open(InputStream input, String uri, String feed) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(input, SourceFormat.HEAD_LENGTH);
    byte[] bytes = new byte[SourceFormat.HEAD_LENGTH];
    int length = stream.readNBytes(bytes, 0, bytes.length);
    stream.unread(bytes, 0, length);
    InputHead head = new InputHead(uri, feed, bytes, length);
    for (SourceFormat format : formats) {
      if (format.recognises(head)) {
        return format.open(stream, head);
      }
    }
    throw new IllegalStateException("the last format must take every input: " + formats);
  }
}
