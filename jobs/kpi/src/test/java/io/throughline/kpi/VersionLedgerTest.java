package io.throughline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.IngestReceipt;
import io.throughline.events.Posting;
import io.throughline.events.PostingKind;
import io.throughline.events.ReferenceRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionLedgerTest {
  private static final Instant PUBLISHED = Candidates.HEARD;

  @Test
  void masterDataLeadUntilTheFirstPostingByThem() {
    List<Notice> notices =
        new ArrayList<>(
            List.of(
                published("master-data-version", "postings/2026-01", Duration.ofDays(2)),
                published("master-data-version", "postings/2026-01", Duration.ZERO),
                accepted(Duration.ofHours(2)),
                accepted(Duration.ofHours(1))));
    Contribution expected =
        new Contribution(
            Kpi.INTERFACE_LEAD_TIME,
            new Slice("none", "none", Type.MASTER_DATA, "XXX"),
            null,
            Micros.of(PUBLISHED.plus(Duration.ofHours(1))),
            Amounts.ofTime(Duration.ofHours(1).toMillis(), 0));
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(notices, new Random(seed));
      assertThat(heard(notices)).containsExactly(expected);
    }
  }

  @Test
  void mappingsLeadUntilTheFirstInputByThem() {
    IngestReceipt receipt = new IngestReceipt();
    receipt.setPolicyVersion("lindenhof-billing/2");
    receipt.setRecordedAt(PUBLISHED.plusMillis(7));
    receipt.setEvents(1);
    Notice published =
        Notices.of(
                new ReferenceRecord(
                    "mapping-version", "lindenhof-billing/2", "lindenhof-billing/2", "", PUBLISHED))
            .orElseThrow();

    assertThat(heard(List.of(published, Notices.of(receipt).orElseThrow())))
        .extracting(contribution -> contribution.amounts().millis())
        .containsExactly(7L);
  }

  @Test
  void inputsOfWhichNothingWasUsedSayNothing() {
    IngestReceipt receipt = new IngestReceipt();
    receipt.setPolicyVersion("lindenhof-billing/2");
    assertThat(Notices.of(receipt)).isEmpty();
    receipt.setPolicyVersion(null);
    receipt.setEvents(1);
    assertThat(Notices.of(receipt)).isEmpty();
  }

  @Test
  void historyReadAgainHasNoLead() {
    assertThat(
            heard(
                List.of(
                    published("master-data-version", "postings/2026-01", Duration.ofDays(300)),
                    accepted(Duration.ZERO))))
        .isEmpty();
  }

  @Test
  void recordsOfWhatIsInForceAreNotThoseOfVersions() {
    assertThat(record("master-data", "postings")).isEmpty();
    assertThat(record("policy-version", "deadlines/2026-01")).isEmpty();
    assertThat(record("master-data-version", "postings/2026-01")).isPresent();
  }

  private static Optional<Notice> record(String kind, String name) {
    return Notices.of(new ReferenceRecord(kind, name, "2026-01", "", PUBLISHED));
  }

  private static Notice published(String kind, String name, Duration later) {
    return Notices.of(new ReferenceRecord(kind, name, "2026-01", "", PUBLISHED.plus(later)))
        .orElseThrow();
  }

  private static Notice accepted(Duration afterHeard) {
    Posting posting = Candidates.posting(1, PostingKind.PAYMENT, 80_00, afterHeard);
    return Notices.of(posting).getLast();
  }

  private static List<Contribution> heard(List<Notice> notices) {
    assertThat(notices).extracting(Notice::key).containsOnly(notices.getFirst().key());
    Ledger ledger = null;
    for (Notice notice : notices) {
      ledger = Ledger.take(ledger, notice);
    }
    return ledger.contributions();
  }
}
