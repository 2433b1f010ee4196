/** Writes text files whose readers must find every byte again: HL7 v2, CSV, JSON. */
package io.throughline.simulator.text;
