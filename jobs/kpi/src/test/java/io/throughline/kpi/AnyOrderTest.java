package io.throughline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures hang on the latest state of each thing, and not on what was said before, or when. */
class AnyOrderTest {
  private static final int THINGS = 12;
  private static final int STATES = 6;

  private static final Names FEW = names("RVH");
  private static final Names MORE = names("RVH", "FP107");

  @Test
  void cellsAreThoseOfTheLatestStates() {
    for (int seed = 0; seed < 60; seed++) {
      List<List<Notice>> histories = histories(seed);
      Map<CellKey, Cell> expected = latest(histories, MORE);
      for (int order = 0; order < 4; order++) {
        Stream stream = new Stream(FEW);
        interleaved(histories, new Random(31L * seed + order))
            .forEach(
                notice -> {
                  stream.hear(notice);
                  if (notice.key().equals("thing-3")) {
                    stream.rename(stream.names == FEW ? MORE : FEW);
                  }
                });
        stream.rename(MORE);
        assertThat(stream.cells).isEqualTo(expected);
      }
    }
  }

  @Test
  void aRepeatChangesNothing() {
    List<List<Notice>> histories = histories(5);
    Stream stream = new Stream(MORE);
    for (List<Notice> history : histories) {
      for (Notice notice : history) {
        stream.hear(notice);
        assertThat(stream.hear(notice)).isEmpty();
      }
    }
  }

  @Test
  void whatIsTakenBackLeavesNoCell() {
    for (int seed = 0; seed < 30; seed++) {
      Stream stream = new Stream(MORE);
      interleaved(histories(seed), new Random(seed)).forEach(stream::hear);
      for (int thing = 0; thing < THINGS; thing++) {
        stream.hear(new Notice.Assessed("thing-" + thing, List.of()));
      }
      assertThat(stream.cells).isEmpty();
    }
  }

  private static List<List<Notice>> histories(long seed) {
    RandomContributions random = new RandomContributions(seed);
    List<List<Notice>> histories = new ArrayList<>();
    for (int thing = 0; thing < THINGS; thing++) {
      List<Notice> history = new ArrayList<>();
      for (int state = 0; state < STATES; state++) {
        history.add(new Notice.Assessed("thing-" + thing, random.next()));
      }
      histories.add(history);
    }
    return histories;
  }

  /** Those of one thing stay in order, as in its partition; some come twice. */
  private static List<Notice> interleaved(List<List<Notice>> histories, Random random) {
    List<List<Notice>> rest = new ArrayList<>();
    histories.forEach(history -> rest.add(new ArrayList<>(history)));
    List<Notice> all = new ArrayList<>();
    while (!rest.isEmpty()) {
      int next = random.nextInt(rest.size());
      all.add(rest.get(next).removeFirst());
      if (random.nextInt(4) == 0) {
        all.add(all.getLast());
      }
      if (rest.get(next).isEmpty()) {
        rest.remove(next);
      }
    }
    return all;
  }

  private static Map<CellKey, Cell> latest(List<List<Notice>> histories, Names names) {
    Map<CellKey, Cell> cells = new HashMap<>();
    for (List<Notice> history : histories) {
      for (Contribution one : names.fold(Ledger.take(null, history.getLast()))) {
        for (CellKey key : CellKey.of(one)) {
          cells.computeIfAbsent(key, any -> new Cell(key.kpi())).add(one.amounts());
        }
      }
    }
    return cells;
  }

  private static Names names(String... ids) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(Table.COMPANIES, "1000,Riverview,USD,2026-01-01,"));
    for (String id : ids) {
      rows.add(row(Table.FACILITIES, id + ",Facility,1000,,2026-01-01,"));
      rows.add(row(Table.PAYERS, id + ",Payer,commercial,,2026-01-01,"));
    }
    return Names.of(ReferenceData.of("test-1", PostingPolicy.standard(), rows), 10);
  }

  private static Row row(Table table, String cells) {
    return new Row(table, 1, Arrays.asList(cells.split(",", -1)));
  }

  /** What the job does, on one thread. */
  private static final class Stream {
    final Map<CellKey, Cell> cells = new HashMap<>();
    private final Map<String, Ledger> ledgers = new HashMap<>();
    private Names names;

    Stream(Names names) {
      this.names = names;
    }

    List<Change> hear(Notice notice) {
      Ledger before = ledgers.get(notice.key());
      Ledger after = Ledger.take(before, notice);
      ledgers.put(notice.key(), after);
      return apply(Change.between(names.fold(before), names.fold(after)));
    }

    void rename(Names other) {
      for (Ledger ledger : ledgers.values()) {
        apply(Change.between(names.fold(ledger), other.fold(ledger)));
      }
      names = other;
    }

    private List<Change> apply(List<Change> changes) {
      for (Change change : changes) {
        for (CellKey key : CellKey.of(change.contribution())) {
          Cell cell = cells.computeIfAbsent(key, any -> new Cell(key.kpi()));
          if (change.isAdded()) {
            cell.add(change.contribution().amounts());
          } else {
            cell.subtract(change.contribution().amounts());
          }
          if (cell.isEmpty()) {
            cells.remove(key);
          }
        }
      }
      return changes;
    }
  }
}
