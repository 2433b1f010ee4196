package io.throughline.erp.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.erp.Postings;
import io.throughline.events.Posting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  @Test
  void oneRequestForACompanyAndPeriod() {
    List<Batch> batches =
        batches(
            10,
            in("0101", "2026-11", Postings.payment("a", "C1")),
            in("0202", "2026-11", Postings.payment("b", "C2")),
            in("0101", "2026-12", Postings.payment("c", "C3")),
            in("0101", "2026-11", Postings.payment("d", "C4")));

    assertThat(ids(batches)).containsExactly(List.of("a", "d"), List.of("b"), List.of("c"));
  }

  @Test
  void noMoreThanItMayHold() {
    List<Posting> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(Postings.payment("p" + i, "C" + i));
    }

    assertThat(batches(2, five.toArray(Posting[]::new)))
        .extracting(batch -> batch.postings().size())
        .containsExactly(2, 2, 1);
  }

  @Test
  void aCorrectionWaitsForWhatItTakesBack() {
    assertThat(ids(batches(10, Postings.payment("a", "C1"), Postings.correction("b", "C1", "a"))))
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void aRepeatIsInABatchOfItsOwn() {
    assertThat(ids(batches(10, Postings.payment("a", "C1"), Postings.payment("a", "C1"))))
        .containsExactly(List.of("a"), List.of("a"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void postingsOfAClaimKeepTheirOrder(long seed) {
    Random random = new Random(seed);
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String claim = "C" + random.nextInt(20);
      Posting posting =
          i > 0 && random.nextInt(4) == 0
              ? Postings.correction("p" + i, claim, "p" + random.nextInt(i))
              : Postings.payment("p" + i, claim);
      postings.add(
          in(
              random.nextBoolean() ? "0101" : "0202",
              random.nextBoolean() ? "2026-11" : "2026-12",
              posting));
    }

    List<Batch> batches = batches(7, postings.toArray(Posting[]::new));

    Map<String, Integer> place = new HashMap<>();
    Map<String, Integer> batchOf = new HashMap<>();
    for (int i = 0; i < batches.size(); i++) {
      for (PostingRecord record : batches.get(i).postings()) {
        assertThat(record.books()).isEqualTo(batches.get(i).books());
        place.put(record.entry().key(), place.size());
        batchOf.put(record.entry().key(), i);
      }
    }
    assertThat(place).hasSize(200);
    Map<String, Integer> last = new HashMap<>();
    for (Posting posting : postings) {
      int at = place.get(posting.getPostingId());
      assertThat(at).isGreaterThan(last.getOrDefault(posting.getTransactionId(), -1));
      last.put(posting.getTransactionId(), at);
      if (posting.getCompensates() != null) {
        assertThat(batchOf.get(posting.getPostingId()))
            .isGreaterThan(batchOf.get(posting.getCompensates()));
      }
    }
  }

  private static Posting in(String company, String period, Posting posting) {
    posting.setCompanyCode(company);
    posting.setFiscalPeriod(period);
    return posting;
  }

  private static List<Batch> batches(int most, Posting... postings) {
    return Batch.of(List.of(postings).stream().map(Records::of).toList(), most);
  }

  private static List<List<String>> ids(List<Batch> batches) {
    return batches.stream()
        .map(batch -> batch.postings().stream().map(record -> record.entry().key()).toList())
        .toList();
  }
}
