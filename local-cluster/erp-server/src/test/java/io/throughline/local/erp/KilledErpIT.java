package io.throughline.local.erp;

import static io.throughline.local.erp.ErpClient.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program, killed with -9 while it books: what it answered is there, whole requests or none.
 */
class KilledErpIT {
  private static final int KILLS = 4;
  private static final int OF_A_REQUEST = 3;

  @TempDir private Path folder;

  private int port;
  private ErpClient erp;
  private Process process;

  @BeforeEach
  void prepare() throws IOException {
    Files.writeString(folder.resolve("token"), ErpClient.TOKEN);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    erp = new ErpClient(port);
  }

  @AfterEach
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void whatWasAnsweredIsThere() throws Exception {
    Random random = new Random(11);
    Set<String> answered = new TreeSet<>();
    for (int life = 0; life < KILLS; life++) {
      start();
      int first = life;
      CompletableFuture<List<String>> booking =
          CompletableFuture.supplyAsync(() -> bookUntilItDies("life" + first));
      long enough = answered.size() + 60L + random.nextInt(60);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> erp.get("/v1/journals?limit=500").get("journals").size() >= enough);
      process.destroyForcibly().waitFor();
      answered.addAll(booking.join());
    }
    start();

    List<String> kept = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    JsonNode page = erp.get("/v1/journals?limit=500");
    while (true) {
      for (JsonNode journal : page.get("journals")) {
        kept.add(journal.get("key").asText());
        numbers.add(journal.get("document").get("number").asLong());
      }
      if (page.get("next").isNull()) {
        break;
      }
      page = erp.get("/v1/journals?limit=500&after=" + page.get("next").asLong());
    }

    assertThat(kept).doesNotHaveDuplicates().containsAll(answered);
    assertThat(kept.size() - answered.size())
        .as("at most the request under way at each kill")
        .isBetween(0, KILLS * OF_A_REQUEST)
        .satisfies(more -> assertThat(more % OF_A_REQUEST).as("of whole requests").isZero());
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(i + 1);
    }
  }

  private List<String> bookUntilItDies(String name) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; ; i++) {
      List<String> request =
          List.of(name + "-" + i + "a", name + "-" + i + "b", name + "-" + i + "c");
      try {
        erp.book(
            "0101", "2026-11", request.stream().map(key -> entry(key, 1)).toArray(String[]::new));
      } catch (IOException e) {
        return keys;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      keys.addAll(request);
    }
  }

  private void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "dist", "lib", "*").toString(),
                "io.throughline.local.erp.ErpCommand",
                "--data",
                folder.toString(),
                "--token-file",
                folder.resolve("token").toString(),
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(Path.of("target", "killed-erp.log").toFile()))
            .start();
    await().atMost(Duration.ofSeconds(30)).until(this::isHealthy);
  }

  private boolean isHealthy() throws InterruptedException {
    try {
      return erp.send("GET", "/health", "").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
