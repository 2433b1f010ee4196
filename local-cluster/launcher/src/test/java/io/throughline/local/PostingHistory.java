package io.throughline.local;

import io.throughline.events.NameUuid;
import io.throughline.events.Posting;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import io.throughline.events.TransactionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Postings of some claims with corrections, and what an ERP must make of each. */
final class PostingHistory {
  static final String CLOSED = "2026-09";
  static final String TRANSFERRED = "transferred";

  private static final List<String> COMPANIES = List.of("0101", "0202", "0303");
  private static final List<String> PERIODS = List.of("2026-10", "2026-11");
  private static final Instant WHEN = Instant.parse("2026-11-03T09:00:00Z");

  private final Random random;
  private final String name;
  private final List<Posting> postings = new ArrayList<>();
  private final Map<String, String> expected = new LinkedHashMap<>();

  /**
   * A history of so many postings; other names give other ids.
   *
   * @param claims the fewer, the more corrections
   */
  PostingHistory(String name, long seed, int count, int claims) {
    this.name = name;
    this.random = new Random(seed);
    while (postings.size() < count) {
      addPosting(name + "-C" + random.nextInt(claims));
    }
  }

  /** In order. */
  List<Posting> postings() {
    return postings;
  }

  /** By posting id: transferred, or the reason of the rejection. */
  Map<String, String> expected() {
    return expected;
  }

  private void addPosting(String claim) {
    List<Posting> earlier =
        postings.stream().filter(each -> each.getClaimNumber().equals(claim)).toList();
    if (!earlier.isEmpty() && random.nextInt(3) == 0) {
      add(correction(earlier.get(random.nextInt(earlier.size()))));
      return;
    }
    Posting posting = payment(claim, 1 + random.nextInt(500_000), random.nextInt(200_000));
    int dice = random.nextInt(20);
    if (dice == 0) {
      posting.getLines().getFirst().setAmount(posting.getLines().getFirst().getAmount() + 1);
      add(posting, "unbalanced");
    } else if (dice == 1) {
      posting.setFiscalPeriod(CLOSED);
      add(posting, "period-closed");
    } else if (dice == 2) {
      posting.setKind(PostingKind.CORRECTION);
      posting.setCompensates(NameUuid.of("never posted", claim).toString());
      add(posting, "nothing-to-compensate");
    } else if (dice == 3) {
      posting.setKind(PostingKind.REVERSAL);
      posting.setCompensates(NameUuid.of("posted elsewhere", claim).toString());
      add(posting, TRANSFERRED);
    } else {
      add(posting, TRANSFERRED);
    }
  }

  private void add(Posting correction) {
    boolean there = expected.get(correction.getCompensates()).equals(TRANSFERRED);
    add(correction, there ? TRANSFERRED : "nothing-to-compensate");
  }

  private void add(Posting posting, String outcome) {
    postings.add(posting);
    expected.put(posting.getPostingId(), outcome);
  }

  private Posting payment(String claim, long paid, long adjusted) {
    return posting(
        claim,
        PostingKind.PAYMENT,
        COMPANIES.get(random.nextInt(COMPANIES.size())),
        PERIODS.get(random.nextInt(PERIODS.size())),
        List.of(
            line(1, "110000", paid, "cash", null),
            line(2, "410000", adjusted, "adjustment", "45"),
            line(3, "120000", -paid - adjusted, "receivable", null)));
  }

  private Posting correction(Posting wrong) {
    Posting correction =
        posting(
            wrong.getClaimNumber(),
            PostingKind.CORRECTION,
            wrong.getCompanyCode(),
            PERIODS.get(random.nextInt(PERIODS.size())),
            wrong.getLines().stream()
                .map(
                    line ->
                        line(
                            line.getLineNumber(),
                            line.getAccount(),
                            -line.getAmount(),
                            line.getPurpose(),
                            line.getReasonCode()))
                .toList());
    correction.setCompensates(wrong.getPostingId());
    return correction;
  }

  private Posting posting(
      String claim, PostingKind kind, String company, String period, List<PostingLine> lines) {
    String number = Integer.toString(postings.size());
    return new Posting(
        NameUuid.of("posting", name, number).toString(),
        kind,
        NameUuid.of("candidate", name, number).toString(),
        1,
        null,
        NameUuid.of("claim", claim).toString(),
        TransactionKind.CLAIM,
        "",
        "1999999999",
        "TRN-" + name,
        "1234567893",
        claim,
        "FP100",
        "0101",
        "11",
        company,
        period,
        LocalDate.parse(period + "-15"),
        "USD",
        new ArrayList<>(lines),
        List.of(),
        List.of(),
        "rules-1",
        "reference-1",
        null,
        null,
        WHEN,
        null);
  }

  private static PostingLine line(
      int number, String account, long amount, String purpose, String reason) {
    return new PostingLine(
        number, account, amount, "CC-7", purpose, reason == null ? null : "CO", reason);
  }
}
