package io.throughline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingKind;
import io.throughline.transaction.CorruptStateException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FormsTest {
  @Test
  void everyNoticeAndLedgerComesBackAsItWas() {
    for (int seed = 0; seed < 300; seed++) {
      RandomContributions random = new RandomContributions(seed);
      Ledger candidate = null;
      for (Notice notice :
          new Notice[] {
            new Notice.Refused("candidate", refusal(random, 2)),
            new Notice.Posted("candidate", booking(random)),
            new Notice.Refused("candidate", refusal(random, 1)),
            new Notice.Refused("candidate", refusal(random, 3))
          }) {
        candidate = assertComesBack(candidate, notice);
      }
      assertComesBack(null, new Notice.Posted("candidate", booking(random)));
      assertComesBack(null, new Notice.Assessed("transaction", random.next()));
      Notice published = new Notice.Published("version", Type.MAPPING, random.number());
      Notice accepted = new Notice.Accepted("version", Type.MAPPING, random.number());
      assertComesBack(assertComesBack(null, published), accepted);
    }
  }

  private static Ledger assertComesBack(Ledger known, Notice notice) {
    assertThat(NoticeForm.decode(NoticeForm.encode(notice))).isEqualTo(notice);
    Ledger ledger = Ledger.take(known, notice);
    assertThat(LedgerForm.decode(LedgerForm.encode(ledger))).isEqualTo(ledger);
    return ledger;
  }

  private static Booking booking(RandomContributions random) {
    return new Booking(
        random.random().nextInt(1_000),
        random.random().nextBoolean(),
        random.slice(),
        random.number(),
        random.number(),
        random.random().nextBoolean() ? null : random.number());
  }

  private static Refusal refusal(RandomContributions random, int revision) {
    return new Refusal(
        revision,
        random.any(ExceptionStatus.values()),
        random.slice(),
        random.number(),
        random.number(),
        random.random().nextBoolean() ? null : random.number());
  }

  /** What KPIs remember of each transaction is a large part of the job's state. */
  @Test
  void ledgersAreSmall() {
    assertThat(LedgerForm.encode(Ledger.take(null, Notices.of(States.claim()))))
        .hasSizeLessThan(50);
    assertThat(
            LedgerForm.encode(
                Ledger.take(
                    null,
                    Notices.of(
                            Candidates.posting(1, PostingKind.PAYMENT, 80_00, Duration.ofHours(1)))
                        .getFirst())))
        .hasSizeLessThan(50);
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] ledger = LedgerForm.encode(Ledger.take(null, Notices.of(States.claim())));
    byte[] notice = NoticeForm.encode(Notices.of(States.claim()));
    for (int length = 0; length < ledger.length; length++) {
      byte[] cut = Arrays.copyOf(ledger, length);
      assertThatThrownBy(() -> LedgerForm.decode(cut)).isInstanceOf(CorruptStateException.class);
    }
    for (int length = 0; length < notice.length; length++) {
      byte[] cut = Arrays.copyOf(notice, length);
      assertThatThrownBy(() -> NoticeForm.decode(cut)).isInstanceOf(CorruptStateException.class);
    }
    ledger[0] = 9;
    assertThatThrownBy(() -> LedgerForm.decode(ledger)).hasMessageContaining("version 9");
  }
}
