package io.throughline.posting;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes fields one after the other, absent ones too. {@link FieldInput} reads them. */
final class FieldOutput {
  private final DataOutput out;

  FieldOutput(DataOutput out) {
    this.out = out;
  }

  DataOutput data() {
    return out;
  }

  /** Gives back whether it is there, so that its parts follow. */
  boolean presence(Object value) throws IOException {
    out.writeBoolean(value != null);
    return value != null;
  }

  void flag(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  void number(long value) throws IOException {
    out.writeLong(value);
  }

  void count(int value) throws IOException {
    out.writeInt(value);
  }

  void text(String text) throws IOException {
    if (presence(text)) {
      out.writeUTF(text);
    }
  }

  void amount(Long amount) throws IOException {
    if (presence(amount)) {
      out.writeLong(amount);
    }
  }

  void id(UUID id) throws IOException {
    if (presence(id)) {
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
    }
  }

  void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  void texts(List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  void texts(Map<String, String> texts) throws IOException {
    out.writeInt(texts.size());
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }
}
