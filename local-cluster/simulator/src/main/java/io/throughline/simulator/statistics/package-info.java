/** What a history comes to: counts, sums, and the rates that were met against those asked for. */
package io.throughline.simulator.statistics;
