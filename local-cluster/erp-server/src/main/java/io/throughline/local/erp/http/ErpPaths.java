package io.throughline.local.erp.http;

import io.throughline.local.erp.fault.FaultDice;
import io.throughline.local.erp.fault.Faults;
import io.throughline.local.erp.ledger.JournalDocument;
import io.throughline.local.erp.ledger.JournalEntry;
import io.throughline.local.erp.ledger.Ledger;
import io.throughline.local.erp.ledger.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.util.Fields;

/** What can be asked for. */
final class ErpPaths {
  private static final int MOST_ENTRIES = 500;
  private static final int LARGEST_PAGE = 500;

  private final Ledger ledger;
  private final FaultDice dice;

  ErpPaths(Ledger ledger, FaultDice dice) {
    this.ledger = ledger;
    this.dice = dice;
  }

  /** GET or PUT /v1/faults. */
  Reply faults(String method, byte[] body) throws Refused {
    if (method.equals("PUT")) {
      dice.set(Json.read(body, Faults.class));
    } else if (!method.equals("GET")) {
      throw methodNotAllowed();
    }
    return Reply.ok(dice.faults());
  }

  /**
   * Any other path.
   *
   * @param parts of the path after /v1
   */
  Reply answer(
      String method, List<String> parts, Fields query, byte[] body, boolean refuseDuplicates)
      throws Refused {
    String[] part = parts.toArray(new String[5]);
    boolean ofCompany = Objects.equals(part[0], "companies");
    if (ofCompany && parts.size() == 5 && part[2].equals("periods") && part[4].equals("journals")) {
      require(method, "POST");
      return book(company(part[1]), period(part[3]), body, refuseDuplicates);
    }
    if (ofCompany && parts.size() == 4 && part[2].equals("periods")) {
      require(method, "PUT");
      Forms.PeriodState state = Json.read(body, Forms.PeriodState.class);
      ledger.set(company(part[1]), period(part[3]), state.isOpen());
      return Reply.ok(state);
    }
    if (ofCompany && parts.size() == 3 && part[2].equals("ledger")) {
      require(method, "GET");
      return Reply.ok(new Forms.Accounts(part[1], ledger.balances(company(part[1]))));
    }
    if (ofCompany && parts.size() == 2) {
      require(method, "PUT");
      Forms.Company company = Json.read(body, Forms.Company.class);
      setRules(company(part[1]), company);
      return Reply.ok(company);
    }
    if (Objects.equals(part[0], "journals") && parts.size() <= 2) {
      require(method, "GET");
      return parts.size() == 1 ? page(query) : find(part[1]);
    }
    throw new Refused(404, "no-such-path", "There is no such path; see the README");
  }

  private Reply book(String company, Period period, byte[] body, boolean refuseDuplicates)
      throws Refused {
    List<JournalEntry> entries = Json.read(body, Forms.Entries.class).entries();
    if (entries == null || entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw Refused.malformed("/entries: give 1 to %d".formatted(MOST_ENTRIES));
    }
    if (entries.stream().anyMatch(Objects::isNull)) {
      throw Refused.malformed("/entries: one of them is null");
    }
    if (refuseDuplicates) {
      Set<String> known = ledger.known(entries.stream().map(JournalEntry::key).toList());
      if (!known.isEmpty()) {
        throw new Refused(
            409, "key-known", "%d keys are booked; nothing was booked".formatted(known.size()));
      }
    }
    return Reply.ok(Forms.Results.of(ledger.book(company, period, entries)));
  }

  private Reply find(String key) throws Refused {
    return ledger
        .find(key)
        .map(document -> Reply.ok(Forms.Journal.of(document)))
        .orElseThrow(() -> new Refused(404, "unknown-key", "No journal has this key"));
  }

  private Reply page(Fields query) throws Refused {
    long after = number(query, "after", 0, Long.MAX_VALUE);
    int limit = (int) number(query, "limit", 100, LARGEST_PAGE);
    List<JournalDocument> page = ledger.after(after, limit);
    Long next = page.size() < limit || page.isEmpty() ? null : page.getLast().sequence();
    return Reply.ok(new Forms.Journals(page.stream().map(Forms.Journal::of).toList(), next));
  }

  private void setRules(String company, Forms.Company rules) throws Refused {
    try {
      ledger.set(company, rules.rules());
    } catch (IllegalArgumentException e) {
      throw Refused.malformed(e.getMessage());
    }
  }

  private static long number(Fields query, String name, long otherwise, long greatest)
      throws Refused {
    String text = query.getValue(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(text);
      if (value >= 0 && value <= greatest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, with the range.
    }
    throw Refused.malformed("%s must be a number of 0 to %d".formatted(name, greatest));
  }

  private static String company(String text) throws Refused {
    if (text.isEmpty() || text.length() > 40) {
      throw Refused.malformed("a company has 1 to 40 characters");
    }
    return text;
  }

  private static Period period(String text) throws Refused {
    try {
      return new Period(text);
    } catch (IllegalArgumentException e) {
      throw Refused.malformed(e.getMessage());
    }
  }

  private static void require(String method, String allowed) throws Refused {
    if (!method.equals(allowed)) {
      throw methodNotAllowed();
    }
  }

  private static Refused methodNotAllowed() {
    return new Refused(405, "method-not-allowed", "This path takes another method");
  }
}
