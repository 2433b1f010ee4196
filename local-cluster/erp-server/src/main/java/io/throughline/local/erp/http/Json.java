package io.throughline.local.erp.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** JSON of requests and answers. An amount of 10.5 is refused, not rounded. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Reads a body. What is not said is 0, false or null, where it may be.
   *
   * @throws Refused naming the place, not what stands there
   */
  static <T> T read(byte[] body, Class<T> type) throws Refused {
    try {
      T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw Refused.malformed("The body must be an object");
      }
      return value;
    } catch (JsonMappingException e) {
      Throwable cause = e.getCause();
      throw Refused.malformed(
          "%s: %s"
              .formatted(
                  path(e),
                  cause instanceof IllegalArgumentException
                      ? cause.getMessage()
                      : "not what must stand here"));
    } catch (JsonProcessingException e) {
      throw Refused.malformed(
          "Not JSON at line %d, column %d"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory were read", e);
    }
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(at -> at.getFieldName() == null ? Integer.toString(at.getIndex()) : at.getFieldName())
        .collect(Collectors.joining("/", "/", ""));
  }

  static byte[] write(Object body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer has no JSON form", e);
    }
  }
}
