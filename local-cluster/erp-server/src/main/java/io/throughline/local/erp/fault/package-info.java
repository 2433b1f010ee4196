/** Faults at will, by seeded dice. */
package io.throughline.local.erp.fault;
