/**
 * What goes wrong: named faults at a rate, each of which changes what happens on a day, or the
 * files of a day, and says what must be found because of it. Whether something is hit hangs on its
 * own number, so that a fault on one day is known on another without being remembered.
 */
package io.throughline.simulator.fault;
