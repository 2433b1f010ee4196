package io.throughline.local.feed;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** What can be found of facts. */
@FunctionalInterface
interface KnownFacts {
  /**
   * Which of some facts can be found, whatever transaction they are part of: a payment may have
   * come to a claim of another number by the payer's.
   *
   * @param facts event ids
   * @return event id to the uri of the input that told of it; may hold others too
   */
  Map<String, String> of(Collection<String> facts) throws IOException, InterruptedException;
}
