/**
 * What is known before any posting: who pays, who is paid, where it is booked, and which rules a
 * posting must meet. Pure: no broker, no clock.
 */
package io.throughline.reference;
