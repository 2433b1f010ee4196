package io.throughline.exceptions.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.http.BearerTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersFileTest {
  private static final String HASH = "0".repeat(64);

  /** Of {@code test}. */
  private static final String TEST =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @TempDir private Path folder;

  private BearerTokens<User> read(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), String.join("\n", lines));
    return UsersFile.read(file, 1, 1, () -> 0).holders();
  }

  @Test
  void knowsUsersByTheirTokens() throws IOException {
    BearerTokens<User> users =
        read(
            "# note",
            "anna approver " + HASH,
            "anna approver " + TEST,
            "vera viewer " + "1".repeat(64));

    assertThat(users.withToken("test"))
        .hasValueSatisfying(
            user -> {
              assertThat(user.name()).isEqualTo("anna");
              assertThat(user.role()).isEqualTo(Role.APPROVER);
            });
    assertThat(users.withToken("Test")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a viewer        | line 2: has 2 words",
        "A viewer HASH   | line 2: the name",
        "retry viewer HASH | line 2: the name",
        "revenue viewer HASH | line 2: the name",
        "a admin HASH    | line 2: the role must be viewer, operator or approver",
        "a viewer 0HASH  | line 2: the third word must be 64 hexadecimal digits",
        "anna operator HASH | line 2: anna has another role above",
      })
  void refusesWhatItDoesNotUnderstand(String line, String message) {
    assertThatThrownBy(() -> read("anna approver " + HASH, line.replace("HASH", HASH)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("tokens").toString())
        .hasMessageContaining(message)
        .hasMessageNotContaining(HASH);
  }
}
