package io.throughline.simulator.day;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums the payments of a day, by deposit batch, into the journal document of that day. */
public final class Journals {
  /** Documents of a year: the day of the year, and which attempt it is. */
  private static final long FIRST_DOCUMENT = 100_000_000L;

  private static final LocalTime DAILY_CLOSE = LocalTime.of(22, 15);

  private static final String[] REASONS = {"PERIOD_CLOSED", "ACCOUNT_BLOCKED"};

  private final Seed seed;
  private final Rates rates;

  public Journals(Seed seed, Rates rates) {
    this.seed = seed;
    this.rates = rates;
  }

  /** Whether the ERP refuses the document of a day when it comes first. */
  boolean isRefused(Site site, int day) {
    return draws(site, day).happens(rates.of(Rate.JOURNAL_REJECTION));
  }

  private Draws draws(Site site, int day) {
    return new Draws().start(seed.number("journal", site.index()), day);
  }

  /** The document of a day as it comes first. */
  public List<JournalLine> first(Site site, int day, List<Entry> entries) {
    Draws draws = draws(site, day);
    boolean refused = draws.happens(rates.of(Rate.JOURNAL_REJECTION));
    String reason = refused ? REASONS[draws.below(REASONS.length)] : "";
    return document(site, day, day, 1, reason, entries);
  }

  /** The document of an earlier day as it comes again after it was refused. */
  List<JournalLine> again(Site site, int postedOn, int day, List<Entry> entries) {
    return document(site, postedOn, day, 2, "", entries);
  }

  static List<JournalLine> document(
      Site site, int postedOn, int day, int attempt, String refused, List<Entry> entries) {
    Map<String, Entry> batches = new LinkedHashMap<>();
    Map<String, Long> sums = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.kind() == Entry.Kind.PAYMENT) {
        batches.putIfAbsent(entry.batch(), entry);
        sums.merge(entry.batch(), entry.amount(), Long::sum);
      }
    }
    LocalDate date = LocalDate.ofEpochDay(postedOn);
    LocalDate told = LocalDate.ofEpochDay(day);
    String document = Padded.number(FIRST_DOCUMENT + date.getDayOfYear() * 10L + attempt, 10);
    List<JournalLine> lines = new ArrayList<>();
    sums.forEach(
        (batch, amount) -> {
          if (amount != 0) {
            lines.add(
                new JournalLine(
                    owner(site, batches.get(batch)),
                    document,
                    lines.size() + 1,
                    told,
                    told.atTime(DAILY_CLOSE),
                    amount,
                    batch,
                    batches.get(batch).trace(),
                    refused));
          }
        });
    return lines;
  }

  private static Owner owner(Site site, Entry first) {
    return first.trace().isEmpty()
        ? Owner.deposit(site.code(), first.batch())
        : new Owner(Owner.Kind.REMITTANCE, first.traceIssuer() + "|" + first.trace());
  }
}
