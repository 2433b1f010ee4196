package io.throughline.transaction;

import io.throughline.events.Stage;
import io.throughline.events.TransactionKind;
import io.throughline.transaction.Share.AccountLink;
import io.throughline.transaction.Share.Mention;
import io.throughline.transaction.Share.NumberLimit;
import io.throughline.transaction.Share.OfClaim;
import io.throughline.transaction.Share.OfDeposit;
import io.throughline.transaction.Share.OfJournal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Seeded values of every sort, with what is rare in life: nulls, extremes, odd texts. */
final class RandomFacts {
  private static final String[] TEXTS = {
    "", "1", "CLP", "USD", "A2", "0", "ICN202300012345", "ü€漢字", "file:///in/a.x12", "x".repeat(300)
  };

  /** Those that an assessment can give: what is unknown to it is never said. */
  private static final Stage[] STAGES =
      Arrays.copyOfRange(Stage.values(), 1, Stage.values().length);

  private final Random random;

  RandomFacts(long seed) {
    random = new Random(seed);
  }

  List<Fact> facts(int most) {
    List<Fact> facts = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      facts.add(fact());
    }
    return facts;
  }

  Fact fact() {
    return new Fact(
        uuid(),
        time(),
        time(),
        statement(),
        text(),
        new Parties(
            orNull(this::text),
            orNull(this::text),
            orNull(this::text),
            orNull(this::text),
            orNull(this::text),
            random.nextInt()),
        References.of(
            orNull(this::text),
            orNull(this::numbered),
            orNull(this::numbered),
            orNull(this::numbered),
            orNull(this::numbered),
            orNull(this::text)),
        new Evidence(text(), offset(), offset(), offset(), text()),
        places());
  }

  private Statement statement() {
    return switch (random.nextInt(14)) {
      case 0 -> new Statement.Submission(text(), text(), amount(), amount(), day());
      case 1 -> new Statement.Acknowledgement(outcome(), text(), orNull(this::amount));
      case 2 -> new Statement.Adjudication(text(), orNull(this::amount), orNull(this::amount));
      case 3 ->
          new Statement.Remittance(
              text(), amount(), amount(), amount(), amount(), amount(), amount(), amount(),
              amount(), amount(), day());
      case 4 -> new Statement.Takeback(amount(), uuid());
      case 5 -> new Statement.Encounter();
      case 6 -> new Statement.Charge(amount());
      case 7 -> new Statement.Posting(amount());
      case 8 -> new Statement.Writeoff(amount(), text());
      case 9 -> new Statement.Refund(amount(), text());
      case 10 -> new Statement.Advice(amount(), text(), day(), amount());
      case 11 -> new Statement.Settlement(amount(), text());
      case 12 -> new Statement.Journal(amount());
      default -> new Statement.JournalRefusal(amount(), text());
    };
  }

  Share share() {
    return switch (random.nextInt(5)) {
      case 0 -> new AccountLink(TransactionKey.account(numbered()), uuid(), time());
      case 1 -> new NumberLimit(uuid());
      case 2 -> new OfClaim(uuid(), orNull(this::time), orNull(this::time), amount());
      case 3 ->
          new OfDeposit(
              uuid(),
              random.nextBoolean(),
              amount(),
              new Mention(uuid(), time(), orNull(this::text), orNull(this::text)),
              time(),
              amount(),
              orNull(this::time));
      default -> new OfJournal(uuid(), orNull(this::time));
    };
  }

  Message message() {
    return switch (random.nextInt(4)) {
      case 0 -> new Message.AddFact(fact(), pick(MatchRule.values()));
      case 1 -> new Message.MoveFact(uuid(), key());
      case 2 -> new Message.PutShare(share());
      default -> new Message.DropShare(share());
    };
  }

  NumberMention mention() {
    return new NumberMention(
        new PayerNumber(text(), text()), orNull(this::text), orNull(this::fact), time());
  }

  NumberedClaims numberedClaims() {
    NumberedClaims claims = NumberedClaims.empty(new PayerNumber(text(), text()));
    for (int i = random.nextInt(6); i > 0; i--) {
      claims = claims.with(mention());
    }
    return claims;
  }

  Shares shares() {
    Shares shares = Shares.NONE;
    for (int i = random.nextInt(6); i > 0; i--) {
      shares = shares.with(share());
    }
    return shares;
  }

  Said said() {
    List<SaidFinding> findings = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Finding.Ending ending = orNull(() -> new Finding.Ending(uuid(), time()));
      findings.add(
          SaidFinding.of(
              new Finding(
                  pick(Rule.values()), orNull(this::uuid), amount(), time(), ending, List.of()),
              time()));
    }
    boolean assessed = random.nextBoolean();
    return new Said(
        random.nextLong() >>> 1,
        assessed ? pick(STAGES) : null,
        assessed ? new Balance(amount(), amount(), amount(), amount(), amount()) : null,
        orNull(this::uuid),
        findings);
  }

  TransactionKey key() {
    return new TransactionKey(pick(TransactionKind.values()), text(), text());
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      for (int i = 1 + random.nextInt(Fact.MOST_OTHER_PLACES); i > 0; i--) {
        places.add(new Place(text(), offset()));
      }
    }
    return places;
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private Statement.Outcome outcome() {
    return pick(Statement.Outcome.values());
  }

  private Numbered numbered() {
    return new Numbered(text(), text());
  }

  /** Whole days, minutes, seconds, micros. */
  private Long time() {
    long[] units = {1, 1_000_000, 60_000_000, TestFact.DAY};
    return random.nextInt(8) == 0
        ? (Long) random.nextLong()
        : (Long) (random.nextInt() * units[random.nextInt(units.length)]);
  }

  private Long amount() {
    return switch (random.nextInt(6)) {
      case 0 -> 0L;
      case 1 -> Long.MIN_VALUE;
      case 2 -> random.nextLong();
      default -> (long) random.nextInt(1_000_000) - 500_000;
    };
  }

  private int day() {
    return random.nextInt(3) == 0 ? Statement.NO_DATE : random.nextInt();
  }

  private long offset() {
    return random.nextInt(10) == 0 ? Long.MAX_VALUE : random.nextInt(100_000);
  }

  private String text() {
    return random.nextInt(3) == 0 ? "text-" + random.nextInt(50) : pick(TEXTS);
  }

  private <T> T orNull(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
