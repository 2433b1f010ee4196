package io.throughline.erp.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.erp.Postings;
import io.throughline.erp.journal.ErpException;
import io.throughline.erp.journal.Verdict;
import io.throughline.events.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TransferTest {
  private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");
  private static final ErpException UNSURE = ErpException.unsure("no answer", null);
  private static final ErpException AWAY = ErpException.unavailable("refused", null);

  private final FakeErp erp = new FakeErp();

  @Test
  void eachPostingIsBookedOrRefusedInItsOwnRight() throws Exception {
    Posting crooked = Postings.payment("b", "C2");
    crooked.getLines().getFirst().setAmount(1L);

    assertThat(transfer(Postings.payment("a", "C1"), crooked, Postings.payment("c", "C3")))
        .containsEntry("a", "2026/1")
        .containsEntry("b", "unbalanced")
        .containsEntry("c", "2026/2");
    assertThat(erp.calls).containsExactly("book a b c");
  }

  @Test
  void afterAnUnknownOutcomeEachKeyIsAskedForBeforeAnyIsSentAgain() throws Exception {
    erp.fail(UNSURE, true);

    assertThat(transfer(Postings.payment("a", "C1"), Postings.payment("b", "C2")))
        .containsEntry("a", "2026/1")
        .containsEntry("b", "2026/2");
    assertThat(erp.calls).containsExactly("book a b", "find a", "find b");
  }

  @Test
  void whatIsNotKnownThereIsSentAgain() throws Exception {
    erp.fail(UNSURE, false).fail(UNSURE, false);

    transfer(Postings.payment("a", "C1"), Postings.payment("b", "C2"));

    assertThat(erp.calls).containsExactly("book a b", "find a", "find a", "find b", "book a b");
  }

  @Test
  void aConflictIsAskedAboutToo() throws Exception {
    transfer(Postings.payment("a", "C1"));
    erp.calls.clear();
    erp.fail(ErpException.conflict("status 409"), false);

    assertThat(transfer(Postings.payment("a", "C1"), Postings.payment("b", "C2")))
        .containsEntry("a", "2026/1")
        .containsEntry("b", "2026/2");
    assertThat(erp.calls).containsExactly("book a b", "find a", "find b", "book b");
  }

  @Test
  void whatWasSurelyNotBookedIsSentAgainAtOnce() throws Exception {
    erp.fail(AWAY, false).fail(ErpException.throttled("429", Duration.ZERO), false);

    transfer(Postings.payment("a", "C1"));

    assertThat(erp.calls).containsExactly("book a", "book a", "book a");
  }

  @Test
  void anEntryThatSpoilsItsRequestIsFound() throws Exception {
    erp.cannotRead(entry -> entry.key().equals("p5"));
    Posting[] ten = new Posting[10];
    for (int i = 0; i < ten.length; i++) {
      ten[i] = Postings.payment("p" + i, "C" + i);
    }

    Map<String, String> outcomes = transfer(ten);

    assertThat(outcomes).hasSize(10).containsEntry("p5", "malformed");
    assertThat(erp.booked.keySet())
        .containsExactly("p0", "p1", "p2", "p3", "p4", "p6", "p7", "p8", "p9");
  }

  @Test
  void aKeyWithOtherMoneyIsNobodysSuccess() throws Exception {
    transfer(Postings.payment("a", "C1"));
    Posting other = Postings.payment("a", "C1");
    other.getLines().getFirst().setAmount(7_999L);
    other.getLines().getLast().setAmount(-9_999L);
    erp.fail(UNSURE, false);

    assertThat(transfer(other)).containsEntry("a", "key-reused");
  }

  @Test
  void aCorrectionIsSentOnlyWhenTheErpHasWhatItTakesBack() throws Exception {
    transfer(Postings.payment("before", "C1"));
    Posting crooked = Postings.payment("crooked", "C2");
    crooked.getLines().getFirst().setAmount(1L);
    erp.calls.clear();

    assertThat(
            transfer(
                Postings.correction("x", "C1", "before"),
                Postings.correction("y", "C1", "never"),
                Postings.payment("now", "C3"),
                Postings.correction("z", "C3", "now"),
                crooked,
                Postings.correction("w", "C2", "crooked")))
        .containsEntry("x", "2026/2")
        .containsEntry("y", "nothing-to-compensate")
        .containsEntry("now", "2026/3")
        .containsEntry("z", "2026/4")
        .containsEntry("crooked", "unbalanced")
        .containsEntry("w", "nothing-to-compensate");
    assertThat(erp.calls)
        .as("what this transfer has seen booked or refused is not asked for")
        .containsExactly("find before", "find never", "book x now crooked", "book z");
  }

  @Test
  void anOutageIsWaitedForAndAnInterruptEndsTheWait() throws Exception {
    for (int i = 0; i < 100_000; i++) {
      erp.fail(AWAY, false);
    }
    try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
      Future<?> waiting = worker.submit(() -> transfer(Postings.payment("a", "C1")));
      await().until(() -> erp.calls.size() >= 10);
      assertThat(waiting.isDone()).isFalse();

      worker.shutdownNow();

      assertThat(worker.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(erp.booked).isEmpty();
  }

  /** By posting id: the document, or the reason of the refusal. */
  private Map<String, String> transfer(Posting... postings) throws InterruptedException {
    Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4), new Random(1));
    return new Transfer(erp, backoff, () -> NOW, 50)
        .of(List.of(postings).stream().map(Records::of).toList()).stream()
            .collect(
                Collectors.toMap(
                    settled -> settled.record().entry().key(),
                    settled -> outcome(settled.verdict())));
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Booked booked -> booked.document().text();
      case Verdict.Refused refused -> refused.reason();
    };
  }
}
