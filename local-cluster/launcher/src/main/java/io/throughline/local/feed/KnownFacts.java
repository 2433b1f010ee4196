package io.throughline.local.feed;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What can be found of transactions. */
@FunctionalInterface
interface KnownFacts {
  /**
   * The facts of some transactions.
   *
   * @return event id to the uri of the input that told of it, for all facts of the transactions
   *     that can be found
   */
  Map<String, String> of(Collection<UUID> transactions) throws IOException, InterruptedException;
}
