package io.throughline.simulator.demo;

import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.remit.Adjudication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that was exchanged, by day, before it is put into files. */
final class Chronicle {
  /** A claim that was sent. */
  record Sent(LocalDate date, Claim claim) {}

  /** A claim that was answered in a 277CA. */
  record Answered(LocalDate received, LocalDate date, ClaimAnswer answer) {}

  /** A claim that was paid, denied or reversed in an 835. */
  record Paid(LocalDate date, Adjudication adjudication) {}

  private final List<Sent> sent = new ArrayList<>();
  private final List<Answered> answered = new ArrayList<>();
  private final List<Paid> paid = new ArrayList<>();

  void send(LocalDate date, Claim claim) {
    sent.add(new Sent(date, claim));
  }

  /** The payer answers on the next day. */
  void accept(LocalDate received, Claim claim, String payerClaimNumber) {
    ClaimAnswer answer = new ClaimAnswer(claim, Optional.of(payerClaimNumber));
    answered.add(new Answered(received, received.plusDays(1), answer));
  }

  /** The payer answers on the next day. */
  void reject(LocalDate received, Claim claim) {
    answered.add(
        new Answered(received, received.plusDays(1), new ClaimAnswer(claim, Optional.empty())));
  }

  void pay(LocalDate date, Adjudication adjudication) {
    paid.add(new Paid(date, adjudication));
  }

  List<Sent> sent() {
    return sent;
  }

  List<Answered> answered() {
    return answered;
  }

  List<Paid> paid() {
    return paid;
  }
}
