package io.throughline.local.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.local.Endpoints;
import io.throughline.local.LocalCluster;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the stand-in ERP of a cluster. */
public final class Books {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int PAGE = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final URI erp;
  private final Path tokenFile;

  private Books(URI erp, Path tokenFile) {
    this.erp = erp;
    this.tokenFile = tokenFile;
  }

  /** Those of a cluster. Nothing is asked yet. */
  public static Books of(LocalCluster cluster) {
    return new Books(Endpoints.erp(cluster.config()), cluster.run().erpToken());
  }

  /** Debit, credit and balance of each account of a company. */
  public JsonNode ledger(String company) throws IOException, InterruptedException {
    return send("GET", "/v1/companies/%s/ledger".formatted(encoded(company)), "").get("accounts");
  }

  /**
   * Documents in the order of booking.
   *
   * @param after sequence of the last one that is not wanted
   * @param most how many
   */
  public List<JsonNode> journals(long after, int most) throws IOException, InterruptedException {
    List<JsonNode> journals = new ArrayList<>();
    long from = after;
    while (journals.size() < most) {
      int limit = Math.min(PAGE, most - journals.size());
      JsonNode page = send("GET", "/v1/journals?after=%d&limit=%d".formatted(from, limit), "");
      page.get("journals").forEach(journals::add);
      if (page.get("next").isNull()) {
        break;
      }
      from = page.get("next").asLong();
    }
    return journals;
  }

  /** The latest documents, in the order of booking. All are paged through, so many are kept. */
  public List<JsonNode> latest(int most) throws IOException, InterruptedException {
    List<JsonNode> latest = new ArrayList<>();
    List<JsonNode> page = journals(0, PAGE);
    while (!page.isEmpty()) {
      latest.addAll(page);
      latest.subList(0, Math.max(0, latest.size() - most)).clear();
      page = journals(page.getLast().get("sequence").asLong(), PAGE);
    }
    return latest;
  }

  /** Opens or closes a period of a company. */
  public void setPeriod(String company, String period, boolean open)
      throws IOException, InterruptedException {
    send(
        "PUT",
        "/v1/companies/%s/periods/%s".formatted(encoded(company), encoded(period)),
        "{\"state\":\"%s\"}".formatted(open ? "open" : "closed"));
  }

  /** The faults in force. */
  public JsonNode faults() throws IOException, InterruptedException {
    return send("GET", "/v1/faults", "");
  }

  /** Replaces the faults; what is not said is off. */
  public JsonNode setFaults(JsonNode faults) throws IOException, InterruptedException {
    return send("PUT", "/v1/faults", faults.toString());
  }

  private JsonNode send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response;
    try {
      response =
          client.send(
              HttpRequest.newBuilder(erp.resolve(path))
                  .timeout(TIMEOUT)
                  .header("Authorization", "Bearer " + Files.readString(tokenFile).strip())
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException(
          "The ERP stand-in at %s does not answer; is the cluster up? See 'throughline status'"
              .formatted(erp),
          e);
    }
    if (response.statusCode() != 200) {
      throw new IOException(
          "The ERP stand-in at %s answered %d: %s"
              .formatted(erp, response.statusCode(), detail(response.body())));
    }
    return JSON.readTree(response.body());
  }

  private static String detail(String problem) throws IOException {
    return JSON.readTree(problem).path("detail").asText(problem);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
