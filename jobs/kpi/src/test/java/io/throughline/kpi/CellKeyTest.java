package io.throughline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.KpiWindow;
import io.throughline.events.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellKeyTest {
  private static final Slice SLICE = new Slice("RVH", "FP107", Type.REMITTANCE, "USD");

  @Test
  void aContributionIsInEveryRollUpOfEveryWindow() {
    List<CellKey> keys = CellKey.of(contribution("2026-01-20T13:14:15.123456Z", SLICE));

    assertThat(keys)
        .hasSize(32)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.slice().currency().equals("USD"))
        .extracting(CellKey::text)
        .contains(
            "stuck/MINUTE/1768914840000000/RVH/FP107/REMITTANCE/ADVISED/USD",
            "stuck/HOUR/1768914000000000/RVH/*/REMITTANCE/ADVISED/USD",
            "stuck/DAY/1768867200000000/*/FP107/*/ADVISED/USD",
            "stuck/TOTAL/*/*/*/*/ADVISED/USD");
    assertThat(keys).extracting(CellKey::text).doesNotHaveDuplicates();
  }

  @Test
  void windowsBeginAtWholeMultiplesBefore1970Too() {
    assertThat(CellKey.of(contribution("1969-12-31T23:59:59.999999Z", SLICE)))
        .extracting(CellKey::window)
        .contains(
            new Window(KpiWindow.MINUTE, -60_000_000L),
            new Window(KpiWindow.HOUR, -3_600_000_000L),
            new Window(KpiWindow.DAY, -86_400_000_000L),
            new Window(KpiWindow.TOTAL, 0));
    assertThat(CellKey.of(contribution("1970-01-01T00:00:00Z", SLICE)))
        .extracting(key -> key.window().start())
        .containsOnly(0L);
  }

  @Test
  void noTwoCellsHaveOneKey() {
    Set<String> texts = new HashSet<>();
    List<String> names = List.of("*", "a/b", "a", "b", "a/*", "%2A", "%", "none", "");
    for (String facility : names) {
      for (String payer : names) {
        CellKey key =
            new CellKey(
                Kpi.STUCK,
                new Window(KpiWindow.TOTAL, 0),
                new Slice(facility, payer, null, "USD"),
                null);
        assertThat(texts.add(key.text())).as(key.text()).isTrue();
      }
    }
  }

  private static Contribution contribution(String at, Slice slice) {
    return new Contribution(
        Kpi.STUCK, slice, Stage.ADVISED, Micros.of(Instant.parse(at)), Amounts.of(1));
  }
}
