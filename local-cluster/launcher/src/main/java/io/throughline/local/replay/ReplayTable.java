package io.throughline.local.replay;

import io.throughline.local.audit.AuditTable;
import io.throughline.local.replay.PostedLedger.Account;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.SortedMap;
import java.util.TreeMap;

/** A replay for people. */
public record ReplayTable(Replayed replayed) {
  /**
   * The text, each line ended.
   *
   * @param width columns of the terminal
   */
  public String text(int width) {
    StringBuilder text = new StringBuilder(new AuditTable(replayed.audit()).text(width));
    replayed.live().ifPresent(live -> text.append('\n').append(ledgers(live, width)));
    return text.toString();
  }

  private String ledgers(PostedLedger live, int width) {
    PostedLedger again = replayed.postings();
    Table table =
        new Table(
            Column.text("company"),
            Column.text("account"),
            Column.text("currency"),
            Column.number("posted live"),
            Column.number("posted by the replay"),
            Column.number("difference"));
    SortedMap<Account, Long> all = new TreeMap<>(live.balances());
    all.putAll(again.balances());
    for (Account account : all.keySet()) {
      long before = live.balances().getOrDefault(account, 0L);
      long after = again.balances().getOrDefault(account, 0L);
      table.row(
          account.company(),
          account.number(),
          account.currency(),
          Dollars.of(before),
          Dollars.of(after),
          Dollars.of(Math.subtractExact(after, before)));
    }
    return table.text(width)
        + "\n%,d postings live, %,d by the replay: %s%n"
            .formatted(
                live.postings(),
                again.postings(),
                replayed.isAsLive()
                    ? "they come to the same on every account."
                    : "they do not come to the same. Rules or master data were others then, or more"
                        + " came while the replay ran.");
  }
}
