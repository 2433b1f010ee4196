package io.throughline.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An X12 reader that we did not write accepts the envelopes, counts and control numbers. */
class StaediReadsItTest {
  @TempDir static Path folder;
  static Truth truth;

  @BeforeAll
  static void write() throws IOException {
    truth = DemoHistory.writeTo(folder, 7, 120);
  }

  @Test
  void soundFilesAreReadWithoutAnyError() throws Exception {
    for (FileTruth file : truth.files()) {
      if (!file.name().startsWith("damaged/")) {
        Counts counts = read(file.name());
        assertThat(counts.errors).as(file.name()).isZero();
        assertThat(counts.claims).as(file.name()).isEqualTo(file.claims() + file.claimPayments());
      }
    }
  }

  @Test
  void theDamagedSegmentStopsTheReader() {
    assertThatThrownBy(() -> read("damaged/bad-segment-id.x12"))
        .isInstanceOf(EDIStreamException.class);
  }

  private static final class Counts {
    long claims;
    long errors;
  }

  private static Counts read(String name) throws IOException, EDIStreamException {
    Counts counts = new Counts();
    try (InputStream in = Files.newInputStream(folder.resolve(name));
        EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        if (event.isError()) {
          counts.errors++;
        } else if (event == EDIStreamEvent.START_SEGMENT
            && (reader.getText().equals("CLM") || reader.getText().equals("CLP"))) {
          counts.claims++;
        }
      }
    }
    return counts;
  }
}
