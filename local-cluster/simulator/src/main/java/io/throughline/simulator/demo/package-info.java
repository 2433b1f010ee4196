/**
 * A small history that shows everything once, written as the files that would have been exchanged.
 */
package io.throughline.simulator.demo;
