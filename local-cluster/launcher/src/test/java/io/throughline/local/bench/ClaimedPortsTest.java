package io.throughline.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.local.Installation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClaimedPortsTest {
  private final Installation installation = Installation.containing(Path.of(""));

  @Test
  void areNobodyElsesUntilTheyAreGivenBack() throws IOException {
    int given;
    try (ClaimedPorts first = ClaimedPorts.first(installation);
        ClaimedPorts second = ClaimedPorts.first(installation)) {
      given = first.offset();
      assertThat(second.offset()).isGreaterThan(given);
    }
    try (ClaimedPorts again = ClaimedPorts.first(installation)) {
      assertThat(again.offset()).isLessThanOrEqualTo(given);
    }
  }
}
