package io.throughline.elasticsearch.sink;

import java.io.Serial;
import java.nio.charset.StandardCharsets;

/** A small element: the text is the document, null deletes, "unreadable" cannot be converted. */
record Note(String id, long version, String text) {
  /** As {@link Note} says. */
  static final class Converter implements DocumentConverter<Note> {
    @Serial private static final long serialVersionUID = 1L;

    int converted;

    @Override
    public String id(Note note) {
      return note.id();
    }

    @Override
    public long version(Note note) {
      return note.version();
    }

    @Override
    public int size(Note note) {
      return note.text() == null ? 0 : note.text().length();
    }

    @Override
    public byte[] document(Note note) throws RefusedException {
      converted++;
      if ("unreadable".equals(note.text())) {
        throw new RefusedException(new Refusal("unreadable", "It cannot be read."), null);
      }
      return note.text() == null ? null : note.text().getBytes(StandardCharsets.UTF_8);
    }
  }
}
