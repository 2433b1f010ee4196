/**
 * For tests: holds what was published of a history against its truth, and brings its events in
 * other orders than that in which they happened.
 */
package io.throughline.simulator.check;
