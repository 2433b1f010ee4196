package io.throughline.local.bench.postings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Payments that wait for their posting, and since when. A payment can be posted when its remittance
 * is advised, so it is due when the later of both events was due to be sent. One thread tells what
 * is sent, another what is posted.
 *
 * <pre>{@code
 * awaited.paid(eventId, trace, 100);
 * awaited.advised(trace, 250); // 1: one payment waits for its posting now
 * awaited.posted(posting.getEvidence()); // 250
 * }</pre>
 */
final class Awaited {
  private record Payment(String eventId, long due) {}

  private final int most;
  private final Map<String, List<Payment>> byTrace = new HashMap<>();
  private final Map<String, Long> due = new HashMap<>();

  /**
   * @param most payments that may wait at a time
   */
  Awaited(int most) {
    this.most = most;
  }

  /**
   * A payment is sent.
   *
   * @param trace of its remittance
   * @param at when it was due to be sent
   */
  synchronized void paid(String eventId, String trace, long at) {
    byTrace.computeIfAbsent(trace, unused -> new ArrayList<>()).add(new Payment(eventId, at));
  }

  /**
   * The advice of a remittance is sent, after its payments.
   *
   * @param at when it was due to be sent
   * @return how many payments can be posted now
   * @throws IllegalStateException when too many wait: the job does not keep up
   */
  synchronized int advised(String trace, long at) {
    List<Payment> payments = byTrace.getOrDefault(trace, List.of());
    byTrace.remove(trace);
    for (Payment payment : payments) {
      due.put(payment.eventId(), payment.due() - at > 0 ? payment.due() : at);
    }
    if (due.size() > most) {
      throw new IllegalStateException(
          "More than %,d payments wait for their posting; the job does not keep up, try fewer --events-per-second"
              .formatted(most));
    }
    return payments.size();
  }

  /**
   * A posting can be read. It waits no more.
   *
   * @param evidence eventIds of what it is made of
   * @return when the last event that it needs was due to be sent; empty when it was not waited for
   */
  synchronized OptionalLong posted(List<String> evidence) {
    for (String eventId : evidence) {
      Long at = due.remove(eventId);
      if (at != null) {
        return OptionalLong.of(at);
      }
    }
    return OptionalLong.empty();
  }
}
