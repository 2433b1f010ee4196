package io.throughline.ingest.hl7.framing;

import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Remains;
import io.throughline.ingest.hl7.field.Encoding;
import java.nio.charset.Charset;
import java.security.MessageDigest;

/** One message with its original bytes, and where in them each segment stands. */
public final class Message {
  private final Stretch stretch;
  private final SegmentIndex segments;
  private final Encoding encoding;
  private final int ordinal;
  private final Charset charset;

  Message(Stretch stretch, SegmentIndex segments, Encoding encoding, int ordinal) {
    this.stretch = stretch;
    this.segments = segments;
    this.encoding = encoding;
    this.ordinal = ordinal;
    this.charset = Charsets.of(stretch.bytes(), stretch.length());
  }

  /** Ordinal among the messages of the input, from 1. */
  public int ordinal() {
    return ordinal;
  }

  /** Its delimiters. */
  public Encoding encoding() {
    return encoding;
  }

  /** Number of its segments, the header included. */
  public int segments() {
    return segments.count();
  }

  /** Whether a segment, counted from 1, has this tag. */
  public boolean is(int segment, String tag) {
    int from = segments.from(segment);
    byte[] bytes = stretch.bytes();
    return bytes[from] == tag.charAt(0)
        && bytes[from + 1] == tag.charAt(1)
        && bytes[from + 2] == tag.charAt(2);
  }

  /**
   * Whether a line follows in a segment that is no segment: then something in it was a line break
   * that should have been escaped, and no field of it can be trusted.
   */
  public boolean isBroken(int segment) {
    return segments.isBroken(segment);
  }

  /** Text of a segment, without terminator: UTF-8 where the whole message is, else Latin-1. */
  public String text(int segment) {
    int from = segments.from(segment);
    return new String(stretch.bytes(), from, segments.to(segment) - from, charset);
  }

  /** Where it stands. */
  public Place place(MessageDigest digest) {
    return place(0, stretch.length(), 1, digest);
  }

  /** Where one of its segments stands. */
  public Place place(int segment, MessageDigest digest) {
    return place(segments.from(segment), segments.to(segment), segment, digest);
  }

  private Place place(int from, int to, int segment, MessageDigest digest) {
    digest.update(stretch.bytes(), from, to - from);
    return new Place(stretch.offset() + from, to - from, segment, digest.digest());
  }

  /** Makes it a dead letter. */
  public void bury(Readings readings, Reason reason, String what) {
    String message = "message %d: %s".formatted(ordinal, what);
    new Remains(reason, message, 0)
        .add(stretch.bytes(), 0, stretch.length(), stretch.offset(), true, readings);
  }

  /** Makes one of its segments a dead letter. */
  public void bury(Readings readings, Reason reason, String what, int segment) {
    String message = "message %d: segment %d: %s".formatted(ordinal, segment, what);
    int from = segments.from(segment);
    new Remains(reason, message, segment)
        .add(stretch.bytes(), from, segments.to(segment), stretch.offset() + from, true, readings);
  }
}
