/**
 * Reads CMS DE-SynPUF claims: carrier, inpatient and outpatient, all paid by Medicare. The files
 * have days of service and what Medicare allowed and paid; they have no charges above that, no days
 * of payment and no money from patients. So a charge is what was allowed, the payment comes on the
 * first business day of Medicare's payment floor for electronic claims (42 CFR 424.44 and the
 * Claims Processing Manual, chapter 1, 80.2.1.2: not before the 14th day), and the patient's part
 * stays open. Files of beneficiaries are never opened.
 */
package io.throughline.simulator.cms;
