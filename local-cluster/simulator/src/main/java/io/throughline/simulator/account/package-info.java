/**
 * The life of one billing account: what happens on which day, and everything that is said about it.
 * All of it follows from the seed, the panel, the day of service and a number, so that it can be
 * computed anew on each day on which a part of it is told.
 */
package io.throughline.simulator.account;
