package io.throughline.ingest.mapping.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Records of CSV. Lines that are blank are none. */
public final class CsvRecords implements Records {
  private final Buffer buffer;
  private final CsvCut cut;
  private final Texts texts;
  private final int width;
  private boolean headerDue;
  private boolean inPart;
  private int consumed;
  private long line = 1;
  private long nextLine = 1;

  /**
   * @param header of the input, or, where it has none, the columns that it is said to have
   */
  public CsvRecords(InputStream input, CsvDialect dialect, CsvHeader header, List<Field> fields) {
    this.buffer = new Buffer(input);
    this.cut = new CsvCut(buffer, dialect);
    this.texts = new Columns(fields, header.columns(fields));
    this.width = header.names().size();
    this.headerDue = dialect.header();
  }

  @Override
  public Cut next() throws IOException {
    Cut found = cut();
    while (found == Cut.RECORD && passesOver()) {
      take();
      found = cut();
    }
    if (found == Cut.RECORD) {
      found = checked();
    }
    take();
    inPart = found == Cut.PART;
    texts.clear();
    return found;
  }

  private Cut cut() throws IOException {
    buffer.skipByteOrderMark();
    buffer.release(consumed);
    return inPart ? cut.part() : cut.cut();
  }

  /** Blank lines and the header are no records. */
  private boolean passesOver() {
    if (cut.isBlank() && (headerDue || width > 1 || cut.length() == 0)) {
      return true;
    }
    boolean isHeader = headerDue;
    headerDue = false;
    return isHeader;
  }

  private Cut checked() throws IOException {
    if (cut.columns() == width) {
      return Cut.RECORD;
    }
    String complaint = "%d columns instead of %d".formatted(cut.columns(), width);
    return cut.giveUp(complaint);
  }

  /** The bytes found have a place, and what comes next another. */
  private void take() {
    line = nextLine;
    nextLine += cut.lineEnds() + (cut.terminator() > 0 ? 1 : 0);
    consumed = cut.length() + cut.terminator();
  }

  @Override
  public String text(int field) {
    return texts.get(field);
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
    return buffer.start() + cut.length();
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
    return cut.complaint();
  }

  @Override
  public long bytesRead() {
    return buffer.bytesRead();
  }

  private final class Columns extends Texts {
    private final int[] columns;

    Columns(List<Field> fields, int[] columns) {
      super(fields);
      this.columns = columns;
    }

    @Override
    String raw(int field) {
      int column = columns[field];
      return column == CsvHeader.NONE ? null : cut.text(column);
    }
  }
}
