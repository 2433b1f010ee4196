package io.throughline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.throughline.events.RevenueEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real client over HTTP: an outage is told apart from an answer. */
class SchemaSourceTest {
  private HttpServer server;
  private int status;
  private String answer;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsSchemaById() throws IOException {
    answers(
        200, "{\"schema\":\"{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"F\\\",\\\"size\\\":3}\"}");
    try (SchemaSource source = connect()) {
      assertThat(source.byId(1).getFixedSize()).isEqualTo(3);
    }
  }

  @Test
  void knowsThatTheRegistryHasNoSuchSchema() throws IOException {
    answers(404, "{\"error_code\":40403,\"message\":\"Schema 1 not found.\"}");
    try (SchemaSource source = connect()) {
      assertThatThrownBy(() -> source.byId(1))
          .isInstanceOf(UnknownSchemaException.class)
          .hasMessageContaining("no schema 1");
      assertThatThrownBy(() -> source.idOf("claims-value", RevenueEvent.getClassSchema()))
          .isInstanceOf(UnknownSchemaException.class)
          .hasMessageContaining("claims-value");
    }
  }

  /** It will be no other schema tomorrow: an answer, not an outage. */
  @Test
  void knowsThatTheSchemaIsNotAvro() throws IOException {
    answers(200, "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}");
    try (SchemaSource source = connect()) {
      assertThatThrownBy(() -> source.byId(1))
          .isInstanceOf(UnknownSchemaException.class)
          .hasMessageContaining("not an Avro schema");
    }
  }

  @Test
  void takesWrongAddressForAnOutage() throws IOException {
    answers(404, "not found");
    try (SchemaSource source = connect()) {
      assertThatThrownBy(() -> source.byId(1))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("404");
    }
  }

  @Test
  void takesFailureForAnOutage() throws IOException {
    answers(503, "{\"error_code\":50003,\"message\":\"busy\"}");
    try (SchemaSource source = connect()) {
      assertThatThrownBy(() -> source.byId(1)).isInstanceOf(RegistryUnavailableException.class);
      assertThatThrownBy(() -> source.idOf("claims-value", RevenueEvent.getClassSchema()))
          .isInstanceOf(RegistryUnavailableException.class);
    }
  }

  @Test
  void outageMakesNoDeadLetterAndPasses() throws Exception {
    answers(503, "{\"error_code\":50003,\"message\":\"busy\"}");
    byte[] framed = {0, 0, 0, 0, 1, 2};
    try (SchemaSource source = connect()) {
      AvroDecoder<RevenueEvent> decoder = new AvroDecoder<>(source, RevenueEvent.class);
      assertThatThrownBy(() -> decoder.decode(framed))
          .isInstanceOf(RegistryUnavailableException.class);

      answers(404, "{\"error_code\":40403,\"message\":\"Schema 1 not found.\"}");

      assertThatThrownBy(() -> decoder.decode(framed)).isInstanceOf(UndecodableException.class);
    }
  }

  @Test
  void namesTheAddressThatDoesNotAnswer() throws IOException {
    try (SchemaSource source = connect()) {
      server.stop(0);
      assertThatThrownBy(() -> source.byId(1))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining(url())
          .hasMessageContaining("is it running");
    }
  }

  private void answers(int status, String body) {
    this.status = status;
    this.answer = body;
  }

  private SchemaSource connect() {
    return SchemaSource.connect(url());
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
