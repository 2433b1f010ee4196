package io.throughline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.fault.FaultName;
import io.throughline.simulator.rate.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README lists what can be set, as the code has it. */
class ReadmeTest {
  private final String readme;

  ReadmeTest() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void everyRateIsListedWithItsDefaultAndSource() {
    for (Rate rate : Rate.values()) {
      String value = Double.toString(rate.standard()).replaceFirst("\\.0$", "");
      assertThat(readme)
          .containsPattern(
              "\\| `%s` \\| %s0? \\| \\Q%s\\E \\|"
                  .formatted(rate.key(), value.replace(".", "\\."), rate.about()));
    }
  }

  @Test
  void everyFaultIsListed() {
    for (FaultName fault : FaultName.values()) {
      assertThat(readme).contains("| `%s` | %s |".formatted(fault.key(), fault.about()));
    }
  }
}
