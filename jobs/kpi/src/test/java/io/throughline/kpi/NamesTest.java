package io.throughline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.TransactionState;
import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final List<Row> rows = new ArrayList<>();

  @Test
  void idsAndOtherNamesAreTheId() {
    company();
    row(Table.FACILITIES, "RVH,Riverview,1000,RV-MAIN;1000000004,2026-01-01,");
    row(Table.PAYERS, "FP107,First Plan,commercial,1900000107,2026-01-01,");
    Names names = names(10);

    assertThat(folded(names, "RVH", "FP107")).isEqualTo(slice("RVH", "FP107"));
    assertThat(folded(names, "RV-MAIN", "1900000107")).isEqualTo(slice("RVH", "FP107"));
    assertThat(folded(names, "rvh", "FP999")).isEqualTo(slice("other", "other"));
    assertThat(folded(names, null, "")).isEqualTo(slice("none", "none"));
  }

  @Test
  void aNameOfSeveralIdsIsOther() {
    company();
    row(Table.PAYERS, "A,Alpha,commercial,X,2026-01-01,2026-06-30");
    row(Table.PAYERS, "B,Beta,commercial,A;X,2026-07-01,");
    row(Table.PAYERS, "C,Gamma,commercial,Y,2026-01-01,2026-06-30");
    row(Table.PAYERS, "C,Gamma,commercial,Y,2026-07-01,");
    Names names = names(10);

    assertThat(folded(names, null, "X").payer()).isEqualTo("other");
    assertThat(folded(names, null, "A").payer()).isEqualTo("A");
    assertThat(folded(names, null, "Y").payer()).isEqualTo("C");
  }

  @Test
  void theFirstInOrderOfBytesKeepTheirNames() {
    for (int seed = 0; seed < 20; seed++) {
      rows.clear();
      company();
      for (String id : List.of("Z", "é", "b", "a1", "10", "9", "\uD83C\uDFE5", "\uFB01")) {
        row(Table.PAYERS, id + ",Payer,commercial,," + "2026-01-01,");
      }
      Collections.shuffle(rows, new Random(seed));
      Names names = names(6);

      assertThat(kept(names, "10", "9", "Z", "a1", "b", "é")).isTrue();
      // As UTF-8 an emoji is last, as UTF-16 it is before the ligature.
      assertThat(names.payers().isFolded("\uFB01")).isTrue();
      assertThat(names(7).payers().isFolded("\uFB01")).isFalse();
      assertThat(names(7).payers().isFolded("\uD83C\uDFE5")).isTrue();
      assertThat(names.payers().folded()).isEqualTo(2);
      assertThat(names.facilities().folded()).isZero();
    }
  }

  @Test
  void currenciesAreThoseOfCompanies() {
    company();
    Names names = names(10);
    TransactionState state = States.claim();
    state.setCurrency("EUR");

    assertThat(names.fold(ledger(state))).allMatch(one -> one.slice().currency().equals("other"));
  }

  @Test
  void whileNothingIsPublishedAllIsOther() {
    Names names = Names.of(ReferenceData.none(), 10);

    assertThat(names.fold(ledger(States.claim())))
        .isNotEmpty()
        .allMatch(one -> one.slice().equals(new Slice("other", "other", Type.CLAIM, "other")));
    assertThat(names.fold(null)).isEmpty();
  }

  @Test
  void foldedNamesAreTheFirstOfAllWhateverTheirOrder() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < FoldedNames.MOST + 500; i++) {
      all.add("name-%05d".formatted(i));
    }
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(all, new Random(seed));
      FoldedNames one = new FoldedNames();
      one.addAll(all.subList(0, 900));
      FoldedNames other = new FoldedNames();
      other.addAll(all.subList(700, all.size()));
      other.addAll(one.names());

      assertThat(one.count()).isEqualTo(900);
      assertThat(one.isFull()).isFalse();
      assertThat(other.isFull()).isTrue();
      assertThat(other.names()).isEqualTo(all.stream().sorted().limit(FoldedNames.MOST).toList());
    }
  }

  private static boolean kept(Names names, String... payers) {
    return Arrays.stream(payers).noneMatch(names.payers()::isFolded);
  }

  private static Slice folded(Names names, String facility, String payer) {
    TransactionState state = States.claim();
    state.setFacility(facility);
    state.setPayer(payer);
    return names.fold(ledger(state)).getFirst().slice();
  }

  private static Ledger ledger(TransactionState state) {
    return Ledger.take(null, Notices.of(state));
  }

  private static Slice slice(String facility, String payer) {
    return new Slice(facility, payer, Type.CLAIM, "USD");
  }

  private void company() {
    row(Table.COMPANIES, "1000,Riverview,USD,2026-01-01,");
  }

  private void row(Table table, String cells) {
    rows.add(new Row(table, rows.size() + 1, Arrays.asList(cells.split(",", -1))));
  }

  private Names names(int most) {
    return Names.of(ReferenceData.of("test-1", PostingPolicy.standard(), rows), most);
  }
}
