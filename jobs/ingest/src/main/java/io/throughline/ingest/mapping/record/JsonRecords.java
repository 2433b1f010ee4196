package io.throughline.ingest.mapping.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Records of JSON (RFC 8259, UTF-8): objects. */
public final class JsonRecords implements Records {
  private final Buffer buffer;
  private final JsonCut cut;
  private final JsonTexts texts;
  private int consumed;
  private long line;
  private long nextLine = 1;
  private String complaint;

  /** Records of an input. */
  public JsonRecords(InputStream input, JsonLayout layout, List<Field> fields) {
    this.buffer = new Buffer(input);
    this.cut = layout.cut(buffer);
    this.texts = new JsonTexts(fields);
  }

  @Override
  public Cut next() throws IOException {
    buffer.skipByteOrderMark();
    buffer.release(consumed);
    cut.forget();
    Cut found = cut.cut();
    consumed = cut.consumed;
    line = nextLine + cut.takeSkippedLineEnds();
    nextLine = line + cut.lineEnds;
    complaint = cut.complaint;
    if (found == Cut.RECORD) {
      complaint = texts.read(buffer.bytes(), buffer.start(), cut.length);
      return complaint == null ? Cut.RECORD : Cut.MALFORMED;
    }
    return found;
  }

  @Override
  public String text(int field) {
    return texts.get(field);
  }

  /** Whether the record has the field, be it null. */
  public boolean has(int field) {
    return texts.has(field);
  }

  @Override
  public byte[] bytes() {
    return buffer.bytes();
  }

  @Override
  public int from() {
    return buffer.start();
  }

  @Override
  public int to() {
    return buffer.start() + cut.length;
  }

  @Override
  public long offset() {
    return buffer.offset();
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String complaint() {
    return complaint;
  }

  @Override
  public long bytesRead() {
    return buffer.bytesRead();
  }
}
