package io.throughline.simulator.account;

import java.time.LocalDateTime;

/**
 * When and how a patient was at a site. Times are local.
 *
 * @param patientClass PV1-2: I inpatient, O outpatient, E emergency
 * @param hospitalService PV1-10
 */
public record Visit(
    LocalDateTime admittedAt,
    LocalDateTime dischargedAt,
    String patientClass,
    String hospitalService) {}
