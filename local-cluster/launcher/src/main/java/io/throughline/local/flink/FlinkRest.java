package io.throughline.local.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The JobManager's REST API, as far as the launcher uses it. Thread-safe. */
public final class FlinkRest {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** A job's main runs inside the request that submits it. */
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final URI base;

  /**
   * @param base the JobManager's address, e.g. {@code http://127.0.0.1:8081}
   */
  public FlinkRest(URI base) {
    this.base = base;
  }

  /**
   * GET.
   *
   * @throws FlinkException when the answer is not 2xx
   */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** POST of a JSON body. */
  JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** PATCH without a body. */
  void patch(String path) throws IOException, InterruptedException {
    send(request(path).method("PATCH", BodyPublishers.noBody()).build());
  }

  /** DELETE. */
  void delete(String path) throws IOException, InterruptedException {
    send(request(path).DELETE().build());
  }

  /**
   * Uploads a job jar.
   *
   * @return the id to run it by
   */
  String upload(Path jar) throws IOException, InterruptedException {
    String boundary = "throughline-" + UUID.randomUUID();
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="jarfile"; filename="%s"\r
        Content-Type: application/java-archive\r
        \r
        """
            .formatted(boundary, jar.getFileName());
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofFile(jar),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    JsonNode answer =
        send(
            request("/jars/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build());
    String path = answer.path("filename").asText();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    String text = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() / 100 != 2) {
      throw new FlinkException(
          "%s %s: %d %s"
              .formatted(request.method(), request.uri(), response.statusCode(), reason(text)));
    }
    return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
  }

  /** Flink answers errors with a list of texts, one of them a stack trace: only its causes help. */
  private static String reason(String text) throws IOException {
    if (!text.startsWith("{")) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode error : JSON.readTree(text).path("errors")) {
      error.asText().lines().filter(line -> !line.startsWith("\t")).forEach(lines::add);
    }
    return lines.isEmpty() ? text : String.join("\n", lines);
  }
}
