/**
 * A hospital group of any size: its sites, the health plans of its patients, how many come a day.
 */
package io.throughline.simulator.group;
