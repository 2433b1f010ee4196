package io.throughline.ingest.x12;

import io.throughline.ingest.bytes.Window;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.x12.evidence.Place;
import io.throughline.ingest.x12.evidence.Stretch;
import io.throughline.ingest.x12.segment.Delimiters;
import io.throughline.ingest.x12.segment.InterchangeHeader;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.SegmentScanner;
import io.throughline.ingest.x12.segment.SegmentTokenizer;
import io.throughline.ingest.x12.segment.SegmentTokenizer.TokenizerException;
import io.throughline.ingest.x12.segment.Tag;
import io.throughline.ingest.x12.transaction.GroupHeader;
import io.throughline.ingest.x12.transaction.TransactionSet;
import java.io.IOException;

/**
 * Reads the segments of one interchange. Of the envelope it takes what is there: GS, SE, GE and IEA
 * may be missing, and their counts are not looked at.
 */
final class InterchangeReader {
  /** Where a step has led. */
  enum Progress {
    /** The interchange goes on. */
    MORE,
    /** It is over. */
    OVER,
    /** What follows of it cannot be read and belongs to {@link #rest}. */
    UNREADABLE
  }

  private final ReadingSettings settings;
  private final TokenizerFactory tokenizers;
  private final Window window;
  private final String uri;
  private final OpenSet open;
  private final Segment segment = new Segment();
  private Stretch failed;
  private SegmentTokenizer tokenizer;
  private Delimiters delimiters;
  private SegmentScanner scanner;
  private InterchangeHeader header;
  private GroupHeader group;
  private int ordinal;
  private long segments;
  private int groups;
  private int sets;

  InterchangeReader(
      ReadingSettings settings,
      TokenizerFactory tokenizers,
      Window window,
      String uri,
      Readings readings) {
    this.settings = settings;
    this.tokenizers = tokenizers;
    this.window = window;
    this.uri = uri;
    open = new OpenSet(readings);
  }

  /** Begins with the interchange at the window's position. */
  void begin(InterchangeHeader ofInterchange, int ordinalInInput) throws TokenizerException {
    if (!ofInterchange.delimiters().equals(delimiters)) {
      tokenizer = tokenizers.of(ofInterchange.delimiters());
      delimiters = ofInterchange.delimiters();
    }
    header = ofInterchange;
    ordinal = ordinalInInput;
    scanner = new SegmentScanner(window, delimiters);
    segments = 1;
    groups = 0;
    sets = 0;
    group = GroupHeader.NONE;
    open.restart(delimiters);
    window.skip(header.length());
  }

  /** Reads on by one segment. */
  Progress advance() throws IOException {
    return switch (scanner.next()) {
      case SEGMENT -> readSegment();
      case OVERSIZED -> readOversized();
      case GAP -> {
        open.addBlanks(window.bytes(), scanner.gapStart(), scanner.end());
        skipTo(scanner.end());
        yield Progress.MORE;
      }
      case INTERCHANGE, END -> {
        open.cutOff();
        skipTo(scanner.end());
        yield Progress.OVER;
      }
    };
  }

  /** Takes the remaining bytes of an interchange that cannot be read on. */
  Stretch rest() {
    return failed;
  }

  private void skipTo(int index) {
    window.skip(index - window.position());
  }

  private Progress readSegment() {
    enterSegment(scanner.end());
    Progress progress = Progress.MORE;
    try {
      if (scanner.tag() == Tag.BAD) {
        segment.clear(Tag.BAD);
        open.refuse(
            segment, scanner.isTerminated() ? Reason.BAD_SEGMENT_ID : Reason.TRUNCATED_INTERCHANGE);
      } else {
        tokenize();
        progress = dispatch();
      }
    } catch (TokenizerException e) {
      // The tokenizer is of no use any more.
      delimiters = null;
      failed = open.fail(e.getMessage());
      progress = Progress.UNREADABLE;
    }
    open.leave();
    skipTo(scanner.end());
    return progress;
  }

  private void enterSegment(int end) {
    segments++;
    int start = scanner.start();
    long offset = window.offset() + start - window.position();
    Place place = new Place(offset, ordinal, segments, scanner.tag());
    open.moveTo(place, window.bytes(), scanner.gapStart(), start, end);
  }

  private void tokenize() throws TokenizerException {
    if (scanner.tag() == Tag.IEA) {
      // Nothing of it is needed, and staedi would close its interchange and take no more.
      segment.clear(Tag.IEA);
    } else {
      scanner.tokenize(tokenizer, segment);
    }
  }

  private Progress dispatch() {
    switch (segment.tag()) {
      case Tag.ST -> {
        sets++;
        String version = segment.text(3);
        open.begin(
            envelope(
                sets,
                segment.text(1),
                segment.text(2),
                version.isEmpty() ? group.version() : version));
      }
      case Tag.SE -> open.readEnd(segment);
      case Tag.GS -> {
        open.end();
        group = GroupHeader.of(segment, ++groups);
      }
      case Tag.GE -> {
        open.end();
        group = GroupHeader.NONE;
      }
      case Tag.IEA -> {
        open.end();
        return Progress.OVER;
      }
      case Tag.TA1 -> open.readAck(segment, envelope(0, "TA1", "", ""));
      default -> open.read(segment);
    }
    return Progress.MORE;
  }

  private TransactionSet envelope(int ofSet, String kind, String control, String version) {
    return new TransactionSet(settings, uri, header, group, ofSet, kind, control, version);
  }

  private Progress readOversized() throws IOException {
    enterSegment(scanner.start());
    segment.clear(scanner.tag());
    open.refuse(segment, Reason.OVERSIZED_SEGMENT);
    open.beginPieces();
    skipTo(scanner.start());
    int length;
    do {
      length = scanner.nextPiece();
      int from = window.position();
      open.addPiece(window.bytes(), from, from + length);
      window.skip(length);
    } while (length > 0 && !scanner.pieceEnds());
    open.endPieces();
    return Progress.MORE;
  }
}
