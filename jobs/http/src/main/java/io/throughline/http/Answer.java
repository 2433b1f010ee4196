package io.throughline.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer by HTTP.
 *
 * @param headers besides Content-Type
 */
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An object to be filled. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** An answer with a JSON object. */
  public static Answer json(int status, ObjectNode object) {
    return new Answer(status, "application/json", Map.of(), bytes(object));
  }

  /** Problem details (RFC 9457), with the code of the problem and the id of the request. */
  public static Answer problem(Refusal refusal, String requestId) {
    ObjectNode problem =
        object()
            .put("title", refusal.problem().title())
            .put("status", refusal.problem().status())
            .put("code", refusal.problem().code())
            .put("detail", refusal.getMessage())
            .put("requestId", requestId);
    return new Answer(
        refusal.problem().status(), "application/problem+json", refusal.headers(), bytes(problem));
  }

  private static byte[] bytes(ObjectNode object) {
    return (object + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
