/** Writes claims, acknowledgements and remittances as X12 5010 (HIPAA implementation guides). */
package io.throughline.simulator.x12;
