/**
 * Reads CMS DE-SynPUF claims: carrier, inpatient and outpatient, all paid by Medicare. The files
 * have days of service and what Medicare allowed and paid; they have no charges above that, no days
 * of payment and no money from patients. So a charge is what was allowed, the payment comes on the
 * first business day after Medicare's payment floor for electronic claims (pay from day 14,
 * med.noridianmedicare.com), and the patient's part stays open. Files of beneficiaries are never
 * opened.
 */
package io.throughline.simulator.cms;
