package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.TimeLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the account of the row that fits best: the one with the most filled cells. */
final class Accounts {
  private final TimeLine<List<String>, GlAccount> accounts = new TimeLine<>();

  /** Which cells are filled in any row, most cells first. */
  private final List<Integer> filled;

  Accounts(List<DatedRow> rows) {
    Set<Integer> bits =
        new TreeSet<>(
            Comparator.<Integer>comparingInt(Integer::bitCount)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (DatedRow row : rows) {
      bits.add(Specificity.filled(row.key()));
      accounts.put(row.key(), row.span(), new GlAccount(row.text("account")));
    }
    this.filled = new ArrayList<>(bits);
  }

  Optional<GlAccount> at(AccountKey key, LocalDate day) {
    List<String> cells =
        List.of(
            text(key.companyCode()),
            key.purpose().word(),
            text(key.groupCode()),
            text(key.reasonCode()),
            text(key.payerClass()),
            text(key.facility()));
    int known = Specificity.filled(cells);
    for (int bits : filled) {
      if ((bits & ~known) == 0) {
        Optional<GlAccount> account = accounts.at(Specificity.only(bits, cells), day);
        if (account.isPresent()) {
          return account;
        }
      }
    }
    return Optional.empty();
  }

  private static String text(String cell) {
    return Objects.requireNonNullElse(cell, "");
  }
}
