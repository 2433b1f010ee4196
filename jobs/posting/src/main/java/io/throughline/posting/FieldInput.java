package io.throughline.posting;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what {@link FieldOutput} wrote. */
final class FieldInput {
  private final DataInput in;

  FieldInput(DataInput in) {
    this.in = in;
  }

  DataInput data() {
    return in;
  }

  boolean presence() throws IOException {
    return in.readBoolean();
  }

  boolean flag() throws IOException {
    return in.readBoolean();
  }

  long number() throws IOException {
    return in.readLong();
  }

  int count() throws IOException {
    return in.readInt();
  }

  /** A constant of an enumeration, by its place. */
  <E> E constant(E[] constants) throws IOException {
    int place = in.readUnsignedByte();
    if (place >= constants.length) {
      throw new IOException("place %d of %d constants".formatted(place, constants.length));
    }
    return constants[place];
  }

  String text() throws IOException {
    return presence() ? in.readUTF() : null;
  }

  Long amount() throws IOException {
    return presence() ? (Long) in.readLong() : null;
  }

  UUID id() throws IOException {
    return presence() ? new UUID(in.readLong(), in.readLong()) : null;
  }

  byte[] bytes() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  List<String> texts() throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  Map<String, String> textMap() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.put(in.readUTF(), in.readUTF());
    }
    return texts;
  }
}
