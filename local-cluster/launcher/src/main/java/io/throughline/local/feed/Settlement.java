package io.throughline.local.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which facts of a feed cannot be found yet. A fact is settled when a transaction's document holds
 * it, or when a transaction refused it.
 */
final class Settlement {
  /** Facts asked for at a time: the document of each may hold hundreds of others. */
  private static final int BATCH = 200;

  private final KnownFacts found;
  private final Set<String> refused;
  private final Map<String, Open> open = new LinkedHashMap<>();

  /**
   * A fact that is waited for.
   *
   * @param transaction that it would be part of by its own numbers
   */
  private record Open(UUID transaction, Account account) {}

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
                if (open.putIfAbsent(fact, new Open(transaction, account)) != null) {
                  account.addKnown(1);
                }
              });
    }
  }

  /** Asks for what is open, and crosses off what is there. */
  void check() throws IOException, InterruptedException {
    List<String> facts = new ArrayList<>(open.keySet());
    for (int from = 0; from < facts.size(); from += BATCH) {
      List<String> some = facts.subList(from, Math.min(facts.size(), from + BATCH));
      Map<String, String> there = found.of(some);
      some.forEach(fact -> settle(fact, there.get(fact)));
    }
  }

  private void settle(String fact, String uri) {
    if (uri != null) {
      Account account = open.remove(fact).account();
      boolean own = Inbox.nameIn(uri).equals(account.file().name());
      account.addKnown(own ? 0 : 1);
    } else if (refused.contains(fact)) {
      open.remove(fact);
    }
  }

  /** True when nothing is open. */
  boolean isDone() {
    return open.isEmpty();
  }

  /** Number of facts that cannot be found. */
  long openFacts() {
    return open.size();
  }

  /** Some of the transactions that are open. */
  List<UUID> openTransactions(int atMost) {
    return open.values().stream().map(Open::transaction).distinct().limit(atMost).toList();
  }
}
