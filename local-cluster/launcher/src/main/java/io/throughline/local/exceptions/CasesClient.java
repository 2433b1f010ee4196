package io.throughline.local.exceptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The workflow's HTTP API in the name of a token. */
public final class CasesClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI address;
  private final String token;

  /**
   * A client.
   *
   * @param address of any instance
   */
  public CasesClient(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /**
   * A page of cases.
   *
   * @param filter parameters of the query
   * @throws IOException when it is refused, with its detail, or nobody answers
   */
  public JsonNode list(Map<String, String> filter) throws IOException, InterruptedException {
    String query =
        filter.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return send(request("/v1/cases?" + query).GET().build());
  }

  /** A case with its trail. Throws as {@link #list}. */
  public JsonNode show(String caseId) throws IOException, InterruptedException {
    return send(request("/v1/cases/" + encoded(caseId)).GET().build());
  }

  /** Asks for a decision. Throws as {@link #list}. */
  public JsonNode decide(String caseId, ObjectNode decision)
      throws IOException, InterruptedException {
    return send(
        request("/v1/cases/" + encoded(caseId) + "/decisions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(decision.toString()))
            .build());
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(address.resolve(target))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException(
          "The exception workflow at %s does not answer (%s); is the cluster up? See 'throughline status'"
              .formatted(address, e),
          e);
    }
    JsonNode json;
    try {
      json = JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IOException("%s answers no JSON; is it the workflow?".formatted(address), e);
    }
    if (answer.statusCode() != 200) {
      throw new IOException(
          "refused, %s: %s"
              .formatted(
                  json.path("code").asText("status " + answer.statusCode()),
                  json.path("detail").asText("no detail")));
    }
    return json;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
