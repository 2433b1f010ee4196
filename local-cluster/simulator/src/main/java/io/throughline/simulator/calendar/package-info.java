/**
 * Days as numbers since 1970-01-01: business days, month ends, and the rhythm in which payers pay.
 */
package io.throughline.simulator.calendar;
