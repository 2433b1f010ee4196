package io.throughline.local.erp.ledger;

import java.util.Optional;
import java.util.Set;

/**
 * What a company books.
 *
 * @param currency the only one; empty for any
 * @param accounts the only ones; empty set for any
 */
public record CompanyRules(Optional<String> currency, Set<String> accounts) {
  private static final int MOST_ACCOUNTS = 10_000;

  /**
   * Rules.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  public CompanyRules {
    currency.ifPresent(code -> Limits.text("currency", code, 3, 3));
    accounts.forEach(account -> Limits.text("account", account, 1, 40));
    if (accounts.size() > MOST_ACCOUNTS) {
      throw new IllegalArgumentException("at most %d accounts".formatted(MOST_ACCOUNTS));
    }
    accounts = Set.copyOf(accounts);
  }

  boolean allowsCurrency(String code) {
    return currency.isEmpty() || currency.get().equals(code);
  }

  boolean allowsAccounts(JournalEntry entry) {
    return accounts.isEmpty()
        || entry.lines().stream().allMatch(line -> accounts.contains(line.account()));
  }
}
