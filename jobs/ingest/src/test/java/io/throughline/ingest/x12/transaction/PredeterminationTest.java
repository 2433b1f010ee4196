package io.throughline.ingest.x12.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ClaimSubmitted;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks what would be paid is owed nothing, though BHT06 says "chargeable" of the batch. */
class PredeterminationTest {
  private static final String BHT = "BHT*0019*00*B*20250303*1415*CH";

  /** Written out as the guides have them; BHT06 is CH in all of them. */
  private static final Path SAMPLES = Path.of("stupidedi", "005010");

  @ParameterizedTest
  @CsvSource({"PB,PB", "08,PB", "00,CH", "'',CH"})
  void isToldByTheReasonOfTheClaim(String reason, String purpose) {
    Collected read =
        Collected.of(
            Interchange.of837(BHT, "CLM*C1*1***11:B:1*Y*A*Y*Y**********" + reason, "CLM*C2*2"));

    assertThat(read.milestones(ClaimSubmitted.class))
        .extracting(ClaimSubmitted::getPurposeCode)
        .containsExactly(purpose, "CH");
  }

  @Test
  void isEveryClaimOfThePredeterminationGuides() throws IOException {
    List<ClaimSubmitted> claims = claims("Health_Care_Predetermination");

    assertThat(claims).hasSizeGreaterThan(10);
    assertThat(claims).extracting(ClaimSubmitted::getPurposeCode).containsOnly("PB");
  }

  @Test
  void isNoClaimOfTheClaimGuides() throws IOException {
    List<ClaimSubmitted> claims = claims("Health_Care_Claim");

    assertThat(claims).hasSizeGreaterThan(10);
    assertThat(claims).extracting(ClaimSubmitted::getPurposeCode).doesNotContain("PB");
  }

  private static List<ClaimSubmitted> claims(String guide) throws IOException {
    Path folder = Samples.folder().resolve(SAMPLES);
    return Samples.all().stream()
        .filter(file -> file.startsWith(folder) && file.toString().contains(guide))
        .flatMap(file -> claims(file).stream())
        .toList();
  }

  private static List<ClaimSubmitted> claims(Path file) {
    try {
      return Collected.of(Files.readAllBytes(file)).milestones(ClaimSubmitted.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
