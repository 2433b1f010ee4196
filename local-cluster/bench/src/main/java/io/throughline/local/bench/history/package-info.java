/**
 * Events for the benchmarks: hospital accounts from encounter to journal, told in order of time, so
 * many of them open at any time. Fast rather than lifelike; the simulator is the other way round.
 */
package io.throughline.local.bench.history;
