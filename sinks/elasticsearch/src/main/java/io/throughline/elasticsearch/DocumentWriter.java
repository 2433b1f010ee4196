package io.throughline.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;

/**
 * Writes documents: names of the Elastic Common Schema where it has one, {@code throughline.*}
 * where not; times in ISO 8601, money in minor units. What is null or an empty text is left out, so
 * that "exists" queries tell.
 */
final class DocumentWriter {
  private static final String ECS_VERSION = "9.0.0";
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private DocumentWriter(JsonGenerator json) {
    this.json = json;
  }

  /** A part of a document. */
  interface Part {
    void write(DocumentWriter json) throws IOException;
  }

  /** A part that tells of one value. */
  interface PartOf<V> {
    void write(DocumentWriter json, V value) throws IOException;
  }

  /** The bytes of a document with this content. */
  static byte[] document(int expectedBytes, Part content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(expectedBytes);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      content.write(new DocumentWriter(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * What each document begins with.
   *
   * @param kind one of ECS's event.kind
   * @param dataset which topic of ours tells it
   * @param more fields of {@code event}
   */
  void head(Instant timestamp, String kind, String dataset, Part more) throws IOException {
    time("@timestamp", timestamp);
    object("ecs", ecs -> ecs.text("version", ECS_VERSION));
    object(
        "event",
        event -> {
          event.text("kind", kind);
          event.text("dataset", "throughline." + dataset);
          event.text("module", "throughline");
          more.write(event);
        });
  }

  /** Which bytes of the input say so; an empty object when none do. */
  void source(String uri, Long offset, Long length, Long segment, String tag) throws IOException {
    object(
        "source",
        source -> {
          source.text("uri", uri);
          source.number("offset", offset);
          source.number("length", length);
          source.number("segment", segment);
          source.text("tag", tag);
        });
  }

  void object(String name, Part content) throws IOException {
    json.writeObjectFieldStart(name);
    content.write(this);
    json.writeEndObject();
  }

  <V> void objects(String name, Collection<V> values, PartOf<V> each) throws IOException {
    json.writeArrayFieldStart(name);
    for (V value : values) {
      json.writeStartObject();
      each.write(this, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void text(String name, String text) throws IOException {
    if (text != null && !text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  void texts(String name, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  void flag(String name, boolean flag) throws IOException {
    json.writeBooleanField(name, flag);
  }

  void number(String name, Long number) throws IOException {
    if (number != null) {
      json.writeNumberField(name, number);
    }
  }

  void time(String name, Instant time) throws IOException {
    if (time != null) {
      json.writeStringField(name, time.toString());
    }
  }
}
