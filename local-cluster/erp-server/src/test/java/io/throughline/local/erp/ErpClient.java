package io.throughline.local.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an ERP as others do. */
final class ErpClient {
  static final String TOKEN = "open-sesame";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;

  ErpClient(int port) {
    this.port = port;
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + TOKEN)
            .method(method, HttpRequest.BodyPublishers.ofString(body)),
        path);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String path)
      throws IOException, InterruptedException {
    return CLIENT.send(
        request
            .uri(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send("GET", path, "").body());
  }

  /** Books entries and gives what became of them. */
  JsonNode book(String company, String period, String... entries)
      throws IOException, InterruptedException {
    return JSON.readTree(post(company, period, entries).body()).get("entries");
  }

  HttpResponse<String> post(String company, String period, String... entries)
      throws IOException, InterruptedException {
    return send(
        "POST",
        "/v1/companies/%s/periods/%s/journals".formatted(company, period),
        "{\"entries\":[" + String.join(",", entries) + "]}");
  }

  /** A balanced entry of two lines. */
  static String entry(String key, long amount) {
    return entry(key, "1000", amount, -amount);
  }

  static String entry(String key, String account, long debit, long credit) {
    return """
        {"key":"%s","postingDate":"2026-11-30","currency":"USD","text":"payment","lines":[
          {"account":"%s","amount":%d,"costCenter":null,"text":"cash"},
          {"account":"1200","amount":%d}]}
        """
        .formatted(key, account, debit, credit);
  }
}
