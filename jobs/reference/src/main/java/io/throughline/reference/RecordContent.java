package io.throughline.reference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text in the form in which a record holds it: base64 of its gzip, bounded both ways. */
final class RecordContent {
  /** What a record of Kafka holds, with room to spare. */
  static final int MOST_CHARACTERS = 700_000;

  /** What 50,000 long rows come to. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private RecordContent() {}

  /** Equal texts give equal content in one release of Java: the header of gzip has no time. */
  static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    String content = Base64.getEncoder().encodeToString(compressed.toByteArray());
    if (bytes.length > MOST_BYTES || content.length() > MOST_CHARACTERS) {
      throw refused(
          "comes to %d bytes, compressed to %d characters; expected at most %d and %d"
              .formatted(bytes.length, content.length(), MOST_BYTES, MOST_CHARACTERS));
    }
    return content;
  }

  static String text(String content) {
    if (content.length() > MOST_CHARACTERS) {
      throw refused(
          "has %d characters; expected at most %d".formatted(content.length(), MOST_CHARACTERS));
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes(content)))) {
      byte[] bytes = gzip.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refused("unpacks to more than %d bytes".formatted(MOST_BYTES));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw refused("is no gzip: " + e.getMessage());
    }
  }

  private static byte[] bytes(String content) {
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw refused("is no base64: " + e.getMessage());
    }
  }

  private static ReferenceException refused(String message) {
    return new ReferenceException(List.of(new ReferenceProblem("", 0, "", message)));
  }
}
