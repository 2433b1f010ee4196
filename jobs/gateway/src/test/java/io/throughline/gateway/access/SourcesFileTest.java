package io.throughline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.http.BearerTokens;
import io.throughline.http.TokenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
  private static final String HASH = "0".repeat(64);

  @TempDir private Path folder;
  private long now = Long.MAX_VALUE - 5;

  private TokenFile<BearerTokens<Source>> read(String... lines) throws IOException {
    return SourcesFile.read(write(lines), 2, 3, () -> now);
  }

  private Path write(String... lines) throws IOException {
    return Files.writeString(folder.resolve("tokens"), String.join("\n", lines));
  }

  private static String line(String name, String token, String feeds) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    return "%s %s %s".formatted(name, HexFormat.of().formatHex(hash), feeds);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void knowsSourcesByTheirTokens() throws Exception {
    BearerTokens<Source> sources =
        read("# note", "", line("a", "one", "x"), line("b", "two", "y-*,z.1")).holders();

    assertThat(sources.withToken("one")).map(Source::name).hasValue("a");
    assertThat(sources.withToken("two")).map(Source::name).hasValue("b");
    assertThat(sources.withToken("One")).isEmpty();
    assertThat(sources.withToken("")).isEmpty();
    Source b = sources.withToken("two").orElseThrow();
    assertThat(b.maySendTo("y-")).isTrue();
    assertThat(b.maySendTo("y-1")).isTrue();
    assertThat(b.maySendTo("z.1")).isTrue();
    assertThat(b.maySendTo("z_1")).as("a dot is a dot").isFalse();
    assertThat(b.maySendTo("xy-1")).isFalse();
    assertThat(b.maySendTo("x")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a HASH        | line 2: has 2 words",
        "A HASH x      | line 2: the name",
        "a 00HASH x    | line 2: the second word must be 64 hexadecimal digits",
        "a HASH x,,y   | line 2: feeds must be",
        "a HASH X      | line 2: feeds must be",
      })
  void refusesWhatItDoesNotUnderstand(String line, String message) {
    assertThatThrownBy(() -> read("# note", line.strip().replace("HASH", HASH)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("tokens").toString())
        .hasMessageContaining(message)
        .hasMessageNotContaining(HASH);
  }

  @Test
  void hasALimit() {
    String[] lines = new String[SourcesText.MAX_LINES + 1];
    Arrays.fill(lines, "a " + HASH + " x");

    assertThatThrownBy(() -> read(lines)).hasMessageContaining("line 1001: there are more than");
  }

  @Test
  void followsTheFileOnceASecond() throws Exception {
    TokenFile<BearerTokens<Source>> file = read(line("a", "one", "x"));
    write(line("a", "one", "x"), line("b", "two", "x"));
    assertThat(file.holders().withToken("two")).as("not looked at yet").isEmpty();

    pass(Duration.ofSeconds(1));

    assertThat(file.holders().withToken("two")).isPresent();
  }

  @Test
  void keepsTheSourcesOfBeforeWhileTheFileIsBroken() throws Exception {
    TokenFile<BearerTokens<Source>> file = read(line("a", "one", "x"));
    write("nonsense");
    pass(Duration.ofSeconds(1));
    assertThat(file.holders().withToken("one")).isPresent();
    Files.delete(folder.resolve("tokens"));
    pass(Duration.ofSeconds(1));
    assertThat(file.holders().withToken("one")).isPresent();
    write(line("a", "three", "x"));
    pass(Duration.ofSeconds(1));

    assertThat(file.holders().withToken("one")).isEmpty();
    assertThat(file.holders().withToken("three")).isPresent();
  }

  @Test
  void allTokensOfASourceShareItsLimit() throws Exception {
    BearerTokens<Source> sources = read(line("a", "old", "x"), line("a", "new", "x")).holders();
    Source old = sources.withToken("old").orElseThrow();
    Source renewed = sources.withToken("new").orElseThrow();
    assertThat(old.take()).isZero();
    assertThat(renewed.take()).isZero();
    assertThat(old.take()).isZero();

    assertThat(renewed.take()).as("the fourth of a burst of three").isEqualTo(half());
    pass(half().minusNanos(1));
    assertThat(old.take()).isEqualTo(Duration.ofNanos(1));
    pass(Duration.ofNanos(1));
    assertThat(old.take()).isZero();
    assertThat(old.take()).isEqualTo(half());
    pass(Duration.ofDays(1));
    for (int i = 0; i < 3; i++) {
      assertThat(old.take()).isZero();
    }
    assertThat(old.take()).as("a rest gives no more than the burst").isEqualTo(half());
  }

  /** Two a second. */
  private static Duration half() {
    return Duration.ofMillis(500);
  }
}
