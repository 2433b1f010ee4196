package io.throughline.local.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which facts of a feed cannot be found yet. A fact is settled when its transaction's document
 * holds it, or when the transaction refused it.
 */
final class Settlement {
  /** Documents asked for at a time: a document may hold hundreds of facts. */
  private static final int BATCH = 200;

  private final KnownFacts found;
  private final Set<String> refused;
  private final Map<UUID, Map<String, Account>> open = new LinkedHashMap<>();

  /**
   * @param refused grows while the feed is followed
   */
  Settlement(List<Account> accounts, KnownFacts found, Set<String> refused) {
    this.found = found;
    this.refused = refused;
    for (Account account : accounts) {
      account
          .facts()
          .forEach(
              (fact, transaction) -> {
                Account other =
                    open.computeIfAbsent(transaction, id -> new LinkedHashMap<>())
                        .putIfAbsent(fact, account);
                if (other != null) {
                  account.addKnown(1);
                }
              });
    }
  }

  /** Asks for what is open, and crosses off what is there. */
  void check() throws IOException, InterruptedException {
    List<UUID> transactions = new ArrayList<>(open.keySet());
    for (int from = 0; from < transactions.size(); from += BATCH) {
      List<UUID> some = transactions.subList(from, Math.min(transactions.size(), from + BATCH));
      Map<String, String> there = found.of(some);
      some.forEach(transaction -> settle(transaction, there));
    }
  }

  private void settle(UUID transaction, Map<String, String> there) {
    Map<String, Account> facts = open.get(transaction);
    for (String fact : new HashSet<>(facts.keySet())) {
      String uri = there.get(fact);
      if (uri != null) {
        Account account = facts.remove(fact);
        boolean own = Inbox.nameIn(uri).equals(account.file().name());
        account.addKnown(own ? 0 : 1);
      } else if (refused.contains(fact)) {
        facts.remove(fact);
      }
    }
    if (facts.isEmpty()) {
      open.remove(transaction);
    }
  }

  /** True when nothing is open. */
  boolean isDone() {
    return open.isEmpty();
  }

  /** Number of facts that cannot be found. */
  long openFacts() {
    return open.values().stream().mapToLong(Map::size).sum();
  }

  /** Some of the transactions that are open. */
  List<UUID> openTransactions(int atMost) {
    return open.keySet().stream().limit(atMost).toList();
  }
}
