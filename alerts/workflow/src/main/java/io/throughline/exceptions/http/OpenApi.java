package io.throughline.exceptions.http;

import io.throughline.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The description of the paths, as it lies beside the classes. */
final class OpenApi {
  private static final String RESOURCE = "/io/throughline/exceptions/openapi.yaml";

  private OpenApi() {}

  static Answer answer() {
    try (InputStream resource = OpenApi.class.getResourceAsStream(RESOURCE)) {
      return new Answer(200, "application/yaml", Map.of(), resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
