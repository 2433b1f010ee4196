package io.throughline.audit;

import java.util.List;

/**
 * Something that was published otherwise than the rules say.
 *
 * @param what FACT, TRANSACTION, FINDING or POSTING
 * @param transaction id
 * @param kind of the transaction
 * @param issuer of the transaction
 * @param number of the transaction
 * @param finding id; null unless it is about one
 * @param rule of the finding; null unless it is about one
 * @param field as in the published record, of a posting candidate {@code entry} or {@code refusal};
 *     {@code transaction}, {@code finding} or {@code member} when the whole is missing or too much
 * @param expected null: nothing
 * @param published null: nothing
 * @param evidence facts that show it, at most five
 */
public record Difference(
    String what,
    String transaction,
    String kind,
    String issuer,
    String number,
    String finding,
    String rule,
    String field,
    String expected,
    String published,
    List<Evidence> evidence) {
  /**
   * A fact and where it stands.
   *
   * @param milestone null, as all that follow, when no such event is among those that were read
   */
  public record Evidence(String eventId, String milestone, String uri, Long byteOffset) {}
}
