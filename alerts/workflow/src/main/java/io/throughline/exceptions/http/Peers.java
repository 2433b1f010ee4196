package io.throughline.exceptions.http;

import io.throughline.exceptions.query.Unavailable;
import io.throughline.http.Answer;
import io.throughline.http.Refusal;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Asks other instances, in the name of who asked this one. */
public final class Peers {
  /** Header of a request that comes from an instance: it is answered there, or refused. */
  static final String HOP = "Throughline-Hop";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final Duration patience;

  /**
   * A client of other instances.
   *
   * @param patience for an answer; longer than they wait themselves
   */
  public Peers(Duration patience) {
    this.patience = patience;
  }

  /**
   * What another instance answers.
   *
   * @param address host:port
   * @param target path and query
   * @throws Refusal when it does not answer. A decision may have been taken all the same
   */
  Answer ask(String address, String method, String target, byte[] body, String token)
      throws Refusal, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + target))
            .timeout(patience)
            .header("Authorization", "Bearer " + token)
            .header(HOP, "1")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
          answer
              .headers()
              .firstValue("Retry-After")
              .map(seconds -> Map.of("Retry-After", seconds))
              .orElse(Map.of()),
          answer.body());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw Unavailable.INSTANCE_UNREACHABLE.refusal(
          "The instance that has the case does not answer; another one takes over if it is gone");
    } catch (IOException e) {
      throw Unavailable.INSTANCE_UNREACHABLE.refusal(
          "The instance that has the case broke off; ask again, under the same decisionId");
    }
  }
}
