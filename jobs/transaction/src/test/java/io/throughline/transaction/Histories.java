package io.throughline.transaction;

import static io.throughline.transaction.TestFact.on;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small histories of a hospital's money, each with a trap of its own. Amounts in cents. */
final class Histories {
  static final String PROVIDER = "1234567893";

  private Histories() {}

  static EventFact event(Fact fact, Fact... takebacks) {
    return new EventFact(PROVIDER, fact, List.of(takebacks), null);
  }

  static TransactionKey claim(String number) {
    return TransactionKey.claim(PROVIDER, number);
  }

  static TransactionKey account(String number) {
    return TransactionKey.account(new Numbered("FACILITY", number));
  }

  static TransactionKey remittance(String trace) {
    return TransactionKey.remittance(new Numbered("ORIGINATOR", trace));
  }

  static TransactionKey deposit(String batch) {
    return TransactionKey.deposit(new Numbered("BANK", batch));
  }

  /** From encounter to posting; the payer cuts the claim's number short, and says all twice. */
  static List<EventFact> shortNumber() {
    Fact remitted =
        on(12, "a-r").claim("C1-CU").number("ICN1").trace("T1").remitted("1", 100_00, 60_00, 15_00);
    return List.of(
        event(on(1, "a-e").account("A1").finalized()),
        event(on(1, "a-c").account("A1").charged(100_00)),
        event(on(2, "a-s").claim("C1").submitted(100_00)),
        event(on(3, "a-a").claim("C1").number("ICN1").accepted(100_00L)),
        event(remitted),
        event(
            on(12, "a-r")
                .claim("C1-CU")
                .number("ICN1")
                .trace("T1")
                .read(13 * TestFact.DAY, "file:///in/again.x12")
                .remitted("1", 100_00, 60_00, 15_00)),
        event(on(14, "a-p").account("A1").claim("C1").trace("T1").batch("B1").posted(60_00)));
  }

  /** From claim to journal, over an 835 that takes back what another claim was paid. */
  static List<EventFact> takeback() {
    return List.of(
        event(on(2, "b-s").claim("C1").submitted(100_00)),
        event(on(3, "b-a").claim("C1").number("ICN1").accepted()),
        event(on(12, "b-r").claim("C1-CU").number("ICN1").remitted("1", 100_00, 60_00, 15_00)),
        event(
            on(90, "b-adv").trace("T1").advised(40_00),
            on(90, "b-adv/1").trace("T1").number("ICN1").takenBack(20_00, "b-adv")),
        event(on(92, "b-eft").trace("t-0001").settled(40_00)),
        event(on(91, "b-p").account("A1").claim("C1").trace("T1").batch("B1").posted(40_00)),
        event(on(95, "b-j").batch("B1").document("D1", "1").journaled(39_99)));
  }

  /** Claim, payment and journal line, each made twice. */
  static List<EventFact> duplicates() {
    return List.of(
        event(on(2, "c-s1").claim("C1").patient(7).service(1).submitted(100_00)),
        event(on(5, "c-s2").claim("C1").patient(7).service(1).submitted(100_00)),
        event(on(12, "c-r1").claim("C1").number("ICN1").remitted("1", 100_00, 60_00, 15_00)),
        event(on(20, "c-r2").claim("C1").number("ICN1").remitted("1", 100_00, 60_00, 15_00)),
        event(on(21, "c-p").account("A1").trace("T1").batch("B1").posted(120_00)),
        event(on(22, "c-j1").batch("B1").document("D1", "1").journaled(120_00)),
        event(on(23, "c-j2").batch("B1").document("D2", "1").journaled(120_00)));
  }

  /** One deposit of two remittances and two accounts, and two advices under one trace. */
  static List<EventFact> sharedDeposit() {
    return List.of(
        event(on(14, "d-p1").account("A1").trace("T1").batch("B1").posted(60_00)),
        event(on(15, "d-p2").account("A2").trace("T2").batch("B1").posted(30_00)),
        event(on(16, "d-j1").batch("B1").document("D1", "1").journaled(60_00)),
        event(on(40, "d-j2").batch("B1").document("D1", "2").journaled(30_00)),
        event(on(30, "d-adv1").trace("T1").advised(60_00)),
        event(on(31, "d-adv2").trace("T1").advised(50_00)),
        event(on(50, "d-eft").trace("T2").settled(30_00)));
  }

  /** A claim that two accounts name, paid in another currency, taken back late and withdrawn. */
  static List<EventFact> confused() {
    return List.of(
        event(on(2, "e-s").claim("C1").submitted(100_00)),
        event(on(12, "e-r").claim("C1").number("ICN1").remitted("1", 100_00, 60_00, 15_00)),
        event(on(90, "e-x").claim("C1").number("ICN1").remitted("22", -100_00, -60_00, -15_00)),
        event(on(14, "e-p").account("A1").claim("C1").posted(60_00)),
        event(on(15, "e-w").account("A2").claim("C1").wroteOff(25_00)),
        event(on(16, "e-f").claim("C1").currency("EUR").submitted("7", 80_00)),
        event(on(95, "e-v").claim("C1").submitted("8", 100_00)));
  }

  /** A payer's number that is given to two claims, and money that is nobody's yet. */
  static List<EventFact> twoLinks() {
    return List.of(
        event(on(2, "f-s1").claim("C1").submitted(100_00)),
        event(on(3, "f-a1").claim("C1").number("ICN1").accepted()),
        event(on(4, "f-a2").claim("C2").number("ICN1").accepted()),
        event(on(12, "f-r").claim("C3").number("ICN1").remitted("1", 100_00, 60_00, 15_00)),
        event(
            on(20, "f-adv").trace("T1").advised(40_00),
            on(20, "f-adv/1").trace("T1").number("ICN1").takenBack(20_00, "f-adv")),
        event(on(21, "f-u").trace("T1").batch("B1").posted(40_00)),
        event(on(25, "f-j").batch("B1").document("D1", "1").journaled(40_00)));
  }

  /** Answers that come late, one later than the other, and a claim that is sent to two payers. */
  static List<EventFact> lateAnswers() {
    return List.of(
        event(on(2, "g-s1").claim("C1").account("A1").submitted(100_00)),
        event(on(8, "g-a1").claim("C1").accepted()),
        event(on(9, "g-a2").claim("C1").number("ICN1").accepted()),
        event(on(45, "g-r1").claim("C1").number("ICN1").remitted("1", 100_00, 60_00, 15_00)),
        event(on(46, "g-s2").payer("PAYER-B").claim("C1").submitted(100_00)),
        event(
            on(60, "g-r2")
                .payer("PAYER-B")
                .claim("C1")
                .number("X9")
                .remitted("2", 100_00, 10_00, 5_00, 85_00)),
        event(on(61, "g-r0").claim("C1").number("ICN1").deniedForDuplicate("1", 100_00, 100_00)));
  }

  /** Postings in two currencies, of which only the earlier one's counts. */
  static List<EventFact> currencies() {
    return List.of(
        event(on(14, "h-p1").account("A1").trace("T1").batch("B1").posted(60_00)),
        event(on(13, "h-p2").account("A2").trace("T2").batch("B1").currency("EUR").posted(30_00)),
        event(on(16, "h-j1").batch("B1").document("D1", "1").journaled(60_00)),
        event(on(12, "h-adv1").trace("T1").advised(60_00)));
  }

  static Stream<List<EventFact>> all() {
    return Stream.of(
        shortNumber(),
        takeback(),
        duplicates(),
        sharedDeposit(),
        confused(),
        twoLinks(),
        lateAnswers(),
        currencies());
  }

  /** All of them at once, under the same numbers. */
  static List<EventFact> together() {
    List<EventFact> together = new ArrayList<>();
    all().forEach(together::addAll);
    return together;
  }
}
