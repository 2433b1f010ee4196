package io.throughline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.KpiValue;
import io.throughline.events.KpiWindow;
import io.throughline.events.Stage;
import io.throughline.transaction.CorruptStateException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
  @Test
  void anyOrderAndAnyPartingGivesTheSameAndTakingAllBackLeavesNothing() {
    for (int seed = 0; seed < 100; seed++) {
      RandomContributions random = new RandomContributions(seed);
      Kpi kpi = random.any(Kpi.values());
      List<Amounts> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        all.add(random.amounts(kpi));
      }
      Cell inOrder = cell(kpi, all);
      Collections.shuffle(all, random.random());
      Cell first = cell(kpi, all.subList(0, 20));
      Cell rest = cell(kpi, all.subList(20, all.size()));

      Cell merged = new Cell(kpi);
      merged.add(rest);
      merged.add(first);
      assertThat(merged).isEqualTo(inOrder);
      merged.subtract(rest);
      assertThat(merged).isEqualTo(first);
      Collections.shuffle(all, random.random());
      all.forEach(inOrder::subtract);
      assertThat(inOrder.isEmpty()).isTrue();
      assertThat(inOrder).isEqualTo(new Cell(kpi));
    }
  }

  @Test
  void sumsBeyond64BitsComeBack() {
    Cell cell = new Cell(Kpi.CASH_POSTED);
    for (int i = 0; i < 3; i++) {
      cell.add(Amounts.of(Long.MAX_VALUE));
    }
    assertThat(dollars(cell)).isEqualTo(Long.MAX_VALUE);
    cell.subtract(Amounts.of(Long.MAX_VALUE));
    cell.subtract(Amounts.of(Long.MAX_VALUE));
    cell.subtract(Amounts.of(7));
    assertThat(dollars(cell)).isEqualTo(Long.MAX_VALUE - 7);
    for (int i = 0; i < 3; i++) {
      cell.add(Amounts.of(Long.MIN_VALUE));
    }
    assertThat(dollars(cell)).isEqualTo(Long.MIN_VALUE);
  }

  private static long dollars(Cell cell) {
    CellKey key = key(Kpi.CASH_POSTED, new Window(KpiWindow.TOTAL, 0));
    return KpiValues.of(key, cell).getDollars();
  }

  @Test
  void recordsHoldTheFiguresOfTheirSort() {
    Cell time = cell(Kpi.RECOVERY_TIME, List.of(Amounts.ofTime(5, 1), Amounts.ofTime(-2, 2)));
    Cell rate =
        cell(
            Kpi.DENIAL_RATE, List.of(Amounts.ofRate(100, true, 30), Amounts.ofRate(100, false, 0)));

    KpiValue timed =
        KpiValues.of(key(Kpi.RECOVERY_TIME, new Window(KpiWindow.HOUR, 3_600_000_000L)), time);
    assertThat(timed.getKpi()).isEqualTo("recovery-time");
    assertThat(timed.getWindowStart()).isEqualTo(Instant.parse("1970-01-01T01:00:00Z"));
    assertThat(timed.getFacility()).isEqualTo("RVH");
    assertThat(timed.getPayer()).isNull();
    assertThat(timed.getType()).isEqualTo("PAYMENT");
    assertThat(timed.getCount()).isEqualTo(2);
    assertThat(timed.getDollars()).isEqualTo(3);
    assertThat(timed.getSum()).isEqualTo(3);
    assertThat(timed.getHistogram().getNegative().getCounts()).containsExactly(1L);
    assertThat(timed.getNumerator()).isNull();

    KpiValue rated = KpiValues.of(key(Kpi.DENIAL_RATE, new Window(KpiWindow.TOTAL, 0)), rate);
    assertThat(rated.getWindowStart()).isNull();
    assertThat(rated.getCount()).isEqualTo(2);
    assertThat(rated.getDollars()).isEqualTo(200);
    assertThat(rated.getNumerator()).isEqualTo(1);
    assertThat(rated.getNumeratorDollars()).isEqualTo(30);
    assertThat(rated.getHistogram()).isNull();
    assertThat(rated.getSum()).isNull();
  }

  @Test
  void recordsAreOfTheirSchema() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      RandomContributions random = new RandomContributions(seed);
      for (Contribution contribution : random.next()) {
        for (CellKey key : CellKey.of(contribution)) {
          for (Cell cell :
              List.of(new Cell(key.kpi()), cell(key.kpi(), List.of(contribution.amounts())))) {
            KpiValue value = KpiValues.of(key, cell);
            assertThat(KpiValue.fromByteBuffer(value.toByteBuffer())).isEqualTo(value);
          }
        }
      }
    }
  }

  @Test
  void stageIsTold() {
    CellKey key =
        new CellKey(
            Kpi.STUCK,
            new Window(KpiWindow.TOTAL, 0),
            new Slice(null, null, null, "USD"),
            Stage.ADVISED);

    KpiValue value = KpiValues.of(key, new Cell(Kpi.STUCK));
    assertThat(value.getStage()).isEqualTo("ADVISED");
    assertThat(value.getType()).isNull();
    assertThat(value.getCount()).isZero();
  }

  @Test
  void comesBackFromItsBytes() {
    for (int seed = 0; seed < 200; seed++) {
      RandomContributions random = new RandomContributions(seed);
      Kpi kpi = random.any(Kpi.values());
      Cell cell = new Cell(kpi);
      for (int i = random.random().nextInt(10); i > 0; i--) {
        cell.add(random.amounts(kpi));
      }
      assertThat(CellForm.decode(CellForm.encode(cell))).isEqualTo(cell);
    }
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] bytes = CellForm.encode(cell(Kpi.STUCK, List.of(Amounts.of(5))));

    assertThatThrownBy(() -> CellForm.decode(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(CorruptStateException.class);
    bytes[0] = 9;
    assertThatThrownBy(() -> CellForm.decode(bytes))
        .isInstanceOf(CorruptStateException.class)
        .hasMessageContaining("version 9");
  }

  @Test
  void figuresOfAnotherSortAreNotMixed() {
    assertThatThrownBy(() -> new Cell(Kpi.STUCK).add(new Cell(Kpi.END_TO_END)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CellKey key(Kpi kpi, Window window) {
    return new CellKey(kpi, window, new Slice("RVH", null, Type.PAYMENT, "USD"), null);
  }

  private static Cell cell(Kpi kpi, List<Amounts> amounts) {
    Cell cell = new Cell(kpi);
    amounts.forEach(cell::add);
    return cell;
  }
}
