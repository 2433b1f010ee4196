package io.throughline.simulator.day;

import io.throughline.simulator.group.HealthPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A contract changes.
 *
 * @param contract number
 * @param version year and month in which it began
 * @param amount by how much the expected payments of a month change, cents
 */
public record ContractChange(
    HealthPlan plan,
    String contract,
    int version,
    LocalDate effective,
    LocalDateTime changedAt,
    long amount) {}
