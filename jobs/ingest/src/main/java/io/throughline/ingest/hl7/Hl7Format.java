package io.throughline.ingest.hl7;

import io.throughline.ingest.bytes.Blank;
import io.throughline.ingest.bytes.ByteOrderMark;
import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.SourceFormat;
import io.throughline.ingest.hl7.event.MessageEvents;
import io.throughline.ingest.hl7.field.Encoding;
import io.throughline.ingest.hl7.field.FieldParser;
import io.throughline.ingest.hl7.framing.MessageFraming;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * HL7 v2 in its encoding with delimiters: discharges (ADT^A03) and charges (DFT^P03, DFT^P11). An
 * input is one or many messages, bare, in batches (FHS, BHS), or in blocks of the minimal lower
 * layer protocol.
 */
public final class Hl7Format implements SourceFormat {
  private final ReadingSettings settings;
  private final FieldParser parser = new FieldParser();
  private final MessageDigest digest = sha256();

  /** HL7 v2 under some settings. Its inputs are read one after the other. */
  public Hl7Format(ReadingSettings settings) {
    this.settings = settings;
  }

  /**
   * Whether it begins with the header of a message or of a batch, or has a header that cannot be
   * mistaken at the beginning of some line; the lines before it are then text outside of messages.
   */
  @Override
  public boolean recognises(InputHead head) {
    byte[] bytes = head.bytes();
    int limit = head.length();
    int begin = skipGap(bytes, limit);
    if (Encoding.of(bytes, begin, limit) != null || isBatch(bytes, begin, limit)) {
      return true;
    }
    for (int i = begin; i < limit; i++) {
      boolean beginsLine = i > 0 && Blank.is(bytes[i - 1]);
      if (beginsLine && Encoding.isUnmistakable(bytes, i, limit)) {
        return true;
      }
    }
    return false;
  }

  private static int skipGap(byte[] bytes, int limit) {
    int i = 0;
    while (i < limit) {
      if (ByteOrderMark.at(bytes, i, limit)) {
        i += ByteOrderMark.LENGTH;
      } else if (Blank.is(bytes[i])) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** FHS and BHS name the delimiters as MSH does. */
  private static boolean isBatch(byte[] bytes, int index, int limit) {
    return index + 3 < limit
        && (bytes[index] == 'F' || bytes[index] == 'B')
        && bytes[index + 1] == 'H'
        && bytes[index + 2] == 'S'
        && Encoding.isSign(bytes[index + 3]);
  }

  @Override
  public InputReading open(InputStream input, InputHead head) {
    return new MessageFraming(input, new MessageEvents(settings, parser, digest, head.uri()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
