package io.throughline.simulator.fault;

import io.throughline.simulator.truth.Owner;

/** Sets patient accounting's clock back, so that postings seem to come before what they post. */
final class ClockSkew implements PlanFault {
  private static final int HOURS = 8;

  @Override
  public void apply(Occasion occasion) {
    if (occasion.hits(occasion.plan().date().toString())) {
      occasion.hit(Owner.siteDay(occasion.plan().site().code(), occasion.plan().date()));
      occasion.plan().entries().replaceAll(entry -> entry.at(entry.bookedAt().minusHours(HOURS)));
    }
  }
}
