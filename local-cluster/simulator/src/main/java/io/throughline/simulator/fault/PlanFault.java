package io.throughline.simulator.fault;

/** Changes what happens on a day. */
@FunctionalInterface
interface PlanFault {
  void apply(Occasion occasion);
}
