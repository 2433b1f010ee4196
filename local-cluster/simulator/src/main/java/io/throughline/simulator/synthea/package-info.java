/**
 * Reads the CSV export of Synthea: encounters, claims, their transactions, payers and
 * organizations. The file of the patients is never opened, nor that of the providers: the model has
 * no rendering provider. Codes of services are Synthea's own (SNOMED CT, RxNorm, CVX).
 */
package io.throughline.simulator.synthea;
