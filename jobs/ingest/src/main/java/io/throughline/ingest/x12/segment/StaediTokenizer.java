package io.throughline.ingest.x12.segment;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.InputStream;

/**
 * Splits segments with staedi. The interchange header it insists on is made here from the
 * delimiters, and after it staedi is given exactly one segment at a time: it reads byte by byte and
 * hands over the end of a segment on its terminator, so it never asks for more. Thereby it sees
 * neither the faults of envelopes nor more than one segment at once, and the place of each segment
 * in the input is known without counting after it.
 */
public final class StaediTokenizer implements SegmentTokenizer {
  private static final EDIInputFactory FACTORY = factory();

  private final Feed feed;
  private final EDIStreamReader reader;
  private final byte terminator;

  /** A tokenizer for one set of delimiters. */
  public StaediTokenizer(Delimiters delimiters) throws TokenizerException {
    terminator = delimiters.terminator();
    feed = new Feed();
    byte[] header = InterchangeHeader.blank(delimiters);
    feed.give(header, 0, header.length - 1, terminator);
    try {
      reader = FACTORY.createEDIStreamReader(feed, "ISO-8859-1");
      EDIStreamEvent event;
      do {
        event = reader.next();
      } while (event != EDIStreamEvent.END_SEGMENT);
    } catch (EDIStreamException | RuntimeException e) {
      throw new TokenizerException("staedi refuses these delimiters", e);
    }
  }

  private static EDIInputFactory factory() {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    return factory;
  }

  @Override
  public void tokenize(byte[] bytes, int from, int to, int tag, Segment into)
      throws TokenizerException {
    feed.give(bytes, from, to, terminator);
    into.clear(tag);
    try {
      read(into);
    } catch (EDIStreamException | RuntimeException e) {
      throw new TokenizerException("staedi stopped in segment " + Tag.name(tag), e);
    }
  }

  private void read(Segment into) throws EDIStreamException {
    boolean composite = false;
    while (true) {
      switch (reader.next()) {
        case ELEMENT_DATA -> {
          int length = reader.getTextLength();
          char[] room = into.room(length);
          reader.getTextCharacters(0, room, into.used(), length);
          into.endComponent(length);
          if (!composite) {
            into.endElement();
          }
        }
        case START_COMPOSITE -> composite = true;
        case END_COMPOSITE -> {
          composite = false;
          into.endElement();
        }
        case END_SEGMENT -> {
          return;
        }
        default -> {
          // START_SEGMENT: the tag is known.
        }
      }
    }
  }

  /** One segment and its terminator. Says that it supports marks so that staedi does not buffer. */
  private static final class Feed extends InputStream {
    private byte[] bytes;
    private int next;
    private int end;
    private byte terminator;

    void give(byte[] segment, int from, int to, byte segmentTerminator) {
      bytes = segment;
      next = from;
      end = to;
      terminator = segmentTerminator;
    }

    @Override
    public int read() {
      if (next < end) {
        return bytes[next++] & 0xff;
      }
      if (next == end) {
        next++;
        return terminator & 0xff;
      }
      return -1;
    }

    @Override
    public boolean markSupported() {
      return true;
    }
  }
}
