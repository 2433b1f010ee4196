/**
 * A simulated revenue cycle. Everything is a function of a {@link io.throughline.simulator.Seed}
 * and of options: no wall clock, no system randomness, so the same seed gives the same bytes.
 */
package io.throughline.simulator;
