package io.throughline.elasticsearch.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which transactions belong together: parents and children, those that a fact moved between, and
 * those that a fact names by the same number of the same issuer. A payer's claim number relates
 * nothing: a reused one would make one story of hundreds of claims.
 */
final class Relations {
  /** Each to one that it belongs to; transactions by id, facts by event id, and names. */
  private final Map<Object, Object> belongsTo = new HashMap<>();

  void add(FoundTransaction transaction) {
    unite(transaction.id(), Name.of(transaction));
    if (transaction.content().parentId() != null) {
      unite(transaction.id(), transaction.content().parentId());
    }
    transaction.content().childIds().forEach(child -> unite(transaction.id(), child));
  }

  void add(FoundEntry entry) {
    String transaction = entry.transactionId();
    switch (entry.action()) {
      case "FACT_MOVED", "LINKED" -> {
        if (entry.content().otherId() != null) {
          unite(transaction, entry.content().otherId());
        }
      }
      case "FACT_ADDED" -> {
        unite(transaction, entry.event().id());
        entry.content().references().stream()
            .map(Name::of)
            .forEach(name -> name.ifPresent(n -> unite(transaction, n)));
      }
      default -> {
        // a refused candidate may be said of the claim that it names, and posted to another
        if (entry.content().candidateId() != null) {
          unite(transaction, entry.content().candidateId());
        }
      }
    }
  }

  /** True when all of them belong together. */
  boolean relate(Collection<FoundTransaction> transactions) {
    return transactions.stream().map(t -> root(t.id())).distinct().count() <= 1;
  }

  private void unite(String transaction, Name name) {
    if (!name.number().isEmpty()) {
      unite(transaction, (Object) name);
    }
  }

  private void unite(Object one, Object other) {
    belongsTo.put(root(one), root(other));
  }

  private Object root(Object of) {
    Object at = of;
    for (Object next = belongsTo.get(at); next != null && !next.equals(at); ) {
      at = next;
      next = belongsTo.get(at);
    }
    return at;
  }
}
