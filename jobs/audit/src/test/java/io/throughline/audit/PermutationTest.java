package io.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.RevenueEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories: the order in which events are read, and repeats, change nothing. */
class PermutationTest {
  private static final int EVENTS = 1_500;
  private static final AuditOptions OPTIONS =
      AuditOptions.standard().asOf(Moments.of("2026-04-01"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfReadingDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<RevenueEvent> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(drawn(i, random));
    }
    List<RevenueEvent> shuffled = new ArrayList<>(events);
    shuffled.addAll(events.subList(0, EVENTS / 10));
    Collections.shuffle(shuffled, random);
    try (Expected first = Expected.of(OPTIONS, events);
        Expected second = Expected.of(OPTIONS, shuffled)) {
      for (String table :
          List.of(
              "expected_state ORDER BY tx",
              "expected_finding ORDER BY finding",
              "member ORDER BY tx, seq")) {
        assertThat(second.query(Expected::named, "FROM " + table))
            .isNotEmpty()
            .isEqualTo(first.query(Expected::named, "FROM " + table));
      }
      // For every transaction: charges = payments + adjustments + patient's part + outstanding.
      assertThat(
              first.query(
                  """
                  SELECT number FROM expected_state
                  WHERE charge <> paid + adjusted + patient_responsibility + outstanding
                  """))
          .isEmpty();
    }
  }

  /** Few numbers, so that much meets. */
  private static RevenueEvent drawn(int i, Random random) {
    String at =
        "2026-0%d-%02dT%02d:00"
            .formatted(1 + random.nextInt(3), 1 + random.nextInt(28), random.nextInt(4));
    String claim = "C" + random.nextInt(60);
    String number = "N" + random.nextInt(60);
    String account = "A" + random.nextInt(40);
    String trace = "T" + random.nextInt(20);
    String batch = "B" + random.nextInt(20);
    long amount = 1 + random.nextInt(3);
    String id = "e%05d".formatted(random.nextInt(90_000) + 5);
    TestEvent event =
        switch (i % 11) {
          case 0 ->
              TestEvent.of(
                      id, at, Milestones.submitted(amount, pick(random, "1", "1", "7", "8", "5")))
                  .claim(claim)
                  .patient(pick(random, "u", "u", "u", "v"));
          case 1 ->
              TestEvent.of(
                      id,
                      at,
                      Milestones.answered(AcknowledgementOutcome.values()[1 + random.nextInt(4)]))
                  .claim(claim)
                  .payerNumber(number);
          case 2, 3 ->
              TestEvent.of(
                      id,
                      at,
                      Milestones.remitted(
                          pick(random, "1", "2", "4"),
                          amount,
                          amount - 1,
                          pick(random, "CO-45:1", "PR-2:1", "CO-18:1", "CO-50:1")))
                  .claim(claim)
                  .payerNumber(number)
                  .payer(pick(random, "X", "Y"));
          case 4 ->
              TestEvent.of(id, at, Milestones.remitted("22", -amount, 1 - amount, "CO-45:-1"))
                  .claim(claim)
                  .payerNumber(number)
                  .payer(pick(random, "X", "Y"));
          case 5 ->
              TestEvent.of(id, at, Milestones.advised(amount, "WO-" + number + ":1")).trace(trace);
          case 6 -> TestEvent.of(id, at, Milestones.settled(amount)).trace(trace);
          case 7 ->
              TestEvent.of(id, at, Milestones.posted(amount))
                  .account(account)
                  .trace(trace)
                  .batch(batch)
                  .claim(claim);
          case 8 -> TestEvent.of(id, at, Milestones.charged(amount)).account(account);
          case 9 ->
              TestEvent.of(id, at, Milestones.booked(amount))
                  .batch(batch)
                  .document("D" + random.nextInt(9));
          default -> TestEvent.of(id, at, Milestones.discharged()).account(account);
        };
    return event.place("file:///" + random.nextInt(9), i).event();
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
