package io.throughline.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static Tokens tokens(String key) {
    return new Tokens(key.getBytes(StandardCharsets.US_ASCII));
  }

  /** By hand: printf JS123456789 | openssl dgst -sha256 -hmac 0123456789abcdef */
  @Test
  void areHmacsOfTheNormalisedIdentifier() {
    String expected = "e8047d0fcf9039400eaa738f6c155ee1758ca631f150b93d8540fbc4f3a6919a";

    assertThat(tokens("0123456789abcdef").of("js-123 456789")).isEqualTo(expected);
    assertThat(tokens("0123456789abcdef").of("0JS123456789")).isEqualTo(expected);
    assertThat(tokens("0123456789abcdeX").of("JS123456789")).isNotEqualTo(expected);
  }

  @Test
  void areNoneForNobody() {
    Tokens tokens = tokens("0123456789abcdef");

    assertThat(tokens.of("")).isNull();
    assertThat(tokens.of("A")).isNotNull();
    assertThat(tokens.of("---")).isNull();
  }

  @Test
  void comeFromAFileThatSaysHowToMakeOneWhenItIsTooShort(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "0123456789abcdef\n");
    assertThat(Tokens.fromFile(file).of("A")).isEqualTo(tokens("0123456789abcdef").of("A"));

    Files.writeString(file, "short");
    assertThatThrownBy(() -> Tokens.fromFile(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 16")
        .hasMessageContaining("openssl rand -hex 32");
  }
}
