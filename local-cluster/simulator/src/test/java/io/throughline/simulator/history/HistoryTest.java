package io.throughline.simulator.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.statistics.Met;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTest {
  @Test
  void equalSeedsGiveEqualBytesByOneThreadOrSeveral() throws Exception {
    Told one = Told.of(Told.history(7, Profile.HOSPITAL, 3, Rates.STANDARD), 1);
    Told other = Told.of(Told.history(7, Profile.HOSPITAL, 3, Rates.STANDARD), 3);
    assertThat(one.files).hasSizeGreaterThan(200).isEqualTo(other.files);
  }

  @Test
  void anotherSeedIsAnotherHistoryWithTheSameStatistics() throws Exception {
    Rates rates =
        Rates.with(Map.of("replacement", 0.05, "split", 0.05, "correction", 0.05, "void", 0.03));
    Told one = Told.of(Told.history(7, Profile.HOSPITAL, 12, rates), 2);
    Told other = Told.of(Told.history(8, Profile.HOSPITAL, 12, rates), 2);
    // A 999 says nothing but control numbers.
    one.files.keySet().removeIf(name -> name.contains(".999."));
    assertThat(one.files.values()).doesNotContainAnyElementsOf(other.files.values());
    for (Told told : List.of(one, other)) {
      for (Met met : Met.all(told.tally, rates)) {
        if (met.rate().endsWith("-days-mean")) {
          // and the wait for the next day of payment, a week at most
          assertThat(met.met()).as(met.rate()).isBetween(met.asked() - 1.5, met.asked() + 7);
        } else if (met.asked() < 1) {
          double deviation = Math.sqrt(met.asked() * (1 - met.asked()) / Math.max(1, met.of()));
          assertThat(met.met())
              .as(met.rate())
              .isBetween(met.asked() - 4 * deviation, met.asked() + 4 * deviation);
        }
      }
    }
  }

  @Test
  void aDayIsTheSameWhetherOrNotThoseBeforeItWereTold() throws IOException {
    History history = Told.history(7, Profile.CLINIC, 10, Rates.STANDARD);
    Site site = history.sites().getFirst();
    History.Teller used = history.teller();
    for (LocalDate day = Told.FROM; day.isBefore(Told.FROM.plusDays(60)); day = day.plusDays(1)) {
      assertThat(bytes(history, used, site, day))
          .as(day.toString())
          .isEqualTo(bytes(history, history.teller(), site, day));
    }
  }

  private static Map<String, String> bytes(
      History history, History.Teller teller, Site site, LocalDate day) {
    return teller.files(teller.plan(site, day)).stream()
        .collect(Collectors.toMap(SourceFile::name, file -> text(history, file)));
  }

  private static String text(History history, SourceFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      file.content().write(history.uri(file), out, (owner, event) -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}
