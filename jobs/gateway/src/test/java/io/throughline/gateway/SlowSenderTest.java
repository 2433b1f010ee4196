package io.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.gateway.answer.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Senders that hold on to the gateway, said byte by byte. */
@Timeout(60)
class SlowSenderTest {
  private static final String HEAD =
      """
      POST /v1/feeds/payments HTTP/1.1\r
      Host: gateway\r
      Authorization: Bearer %s\r
      Content-Type: application/json\r
      Content-Length: 900\r
      """
          .formatted(RunningGateway.TOKEN);

  @TempDir private Path folder;
  private RunningGateway gateway;

  @BeforeEach
  void start() throws Exception {
    gateway = new RunningGateway(folder, true, Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void aBodyThatStopsIsGivenUp() throws IOException {
    try (Socket socket = gateway.connect()) {
      say(socket, HEAD + "\r\n{\"a\":");

      assertThat(everything(socket)).startsWith("HTTP/1.1 408 ").contains("\"slow-body\"");
    }
  }

  @Test
  void aBodyThatDripsIsGivenUp() throws Exception {
    try (Socket socket = gateway.connect()) {
      say(socket, HEAD + "\r\n[");
      int dripped = drip(socket);

      assertThat(dripped).isLessThan(900);
      assertThat(gateway.outcomes().of(Outcome.SLOW_BODY)).isEqualTo(1);
    }
  }

  @Test
  void aHeaderThatDripsIsGivenUp() throws Exception {
    try (Socket socket = gateway.connect()) {
      say(socket, HEAD + "X-Drip: ");

      assertThat(drip(socket)).isPositive();
    }
    assertThat(gateway.post("{}").statusCode()).isEqualTo(202);
  }

  @Test
  void aSenderThatHangsUpCostsNothing() throws Exception {
    try (Socket socket = gateway.connect()) {
      say(socket, HEAD + "\r\n{\"a\":");
    }
    await().until(() -> gateway.outcomes().of(Outcome.BROKEN_OFF) == 1);
    assertThat(gateway.post("{}").statusCode()).isEqualTo(202);
  }

  @Test
  void whatIsNotHttpIsAnsweredWithoutItsWords() throws IOException {
    try (Socket socket = gateway.connect()) {
      say(socket, "Doe 1961\r\n\r\n");

      assertThat(everything(socket)).startsWith("HTTP/1.1 400 ").doesNotContain("Doe", "1961");
    }
  }

  @Test
  void aHeaderIsNotLongerThanAllowed() throws IOException {
    try (Socket socket = gateway.connect()) {
      say(socket, HEAD + "X-Long: " + "Doe".repeat(4_000) + "\r\n\r\n");

      assertThat(everything(socket))
          .startsWith("HTTP/1.1 400 ")
          .contains("431")
          .doesNotContain("DoeDoe");
    }
  }

  /** Those that hold a connection and say nothing are closed, so that others come in again. */
  @Test
  void connectionsThatSayNothingDoNotKeepOthersOut() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      // As many as are allowed.
      for (int i = 0; i < 8; i++) {
        silent.add(gateway.connect());
      }
      assertThat(gateway.post("{}").statusCode()).isEqualTo(202);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  /** One byte each 20 ms until the gateway has closed the connection. */
  private static int drip(Socket socket) throws InterruptedException {
    int dripped = 0;
    try {
      while (true) {
        say(socket, " ");
        dripped++;
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (SocketException e) {
      return dripped;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Until the gateway closes the connection. */
  private static String everything(Socket socket) throws IOException {
    InputStream input = socket.getInputStream();
    return new String(input.readAllBytes(), StandardCharsets.UTF_8);
  }
}
