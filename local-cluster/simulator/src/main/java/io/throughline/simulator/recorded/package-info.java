/**
 * Histories that somebody else recorded, told as this simulator tells its own: visits with their
 * own dates and amounts in, days of sites out. Memory is bounded by the parties, the days and the
 * visits of one day; everything else is sorted on disk.
 */
package io.throughline.simulator.recorded;
