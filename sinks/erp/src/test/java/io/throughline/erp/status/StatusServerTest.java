package io.throughline.erp.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.erp.status.GatewayMetrics.Call;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusServerTest {
  private final GatewayMetrics metrics = new GatewayMetrics();
  private boolean connected;
  private StatusServer server;

  @BeforeEach
  void start() throws Exception {
    server = new StatusServer("127.0.0.1", 0, metrics, () -> connected);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsOfWhatItWaitsFor() throws Exception {
    assertThat(get("/health").body())
        .isEqualTo("{\"status\":\"up\",\"kafka\":\"waiting\",\"circuit\":\"closed\"}\n");
    connected = true;
    metrics.circuit("HALF_OPEN");
    assertThat(get("/health").body())
        .isEqualTo("{\"status\":\"up\",\"kafka\":\"connected\",\"circuit\":\"half_open\"}\n");
    assertThat(get("/other").statusCode()).isEqualTo(404);
  }

  @Test
  void showsItsMetricsAsTextAndKeepsLabelsFew() throws Exception {
    metrics.transferred();
    metrics.rejected("period-closed");
    metrics.rejected("anything an ERP may say");
    metrics.deadLetter("not-avro");
    metrics.attempt(Call.BOOK, "ok");
    metrics.took(Call.BOOK, Duration.ofMillis(30).toNanos());
    metrics.waiting(7, Duration.ofSeconds(90));

    assertThat(get("/metrics").body())
        .contains(
            "throughline_erp_postings_total{outcome=\"transferred\",reason=\"\",} 1.0",
            "throughline_erp_postings_total{outcome=\"rejected\",reason=\"period-closed\",} 1.0",
            "throughline_erp_postings_total{outcome=\"rejected\",reason=\"other\",} 1.0",
            "throughline_erp_postings_total{outcome=\"dead_letter\",reason=\"not-avro\",} 1.0",
            "throughline_erp_attempts_total{call=\"book\",result=\"ok\",} 1.0",
            "throughline_erp_call_seconds_bucket{call=\"book\",le=\"0.025\",} 0.0",
            "throughline_erp_call_seconds_bucket{call=\"book\",le=\"0.05\",} 1.0",
            "throughline_erp_lag_records 7.0",
            "throughline_erp_oldest_waiting_seconds 90.0",
            "throughline_erp_circuit_state{state=\"closed\",} 1.0");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
