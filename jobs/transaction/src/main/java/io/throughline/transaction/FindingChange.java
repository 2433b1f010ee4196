package io.throughline.transaction;

import io.throughline.events.FindingStatus;
import io.throughline.events.LineageKind;
import java.util.List;
import java.util.UUID;

/**
 * News of a finding.
 *
 * @param kind what happened to it
 * @param status what it is now
 * @param said what is said of it now; of one that is gone, what was said last
 * @param endedAt clock at which it was said to have ended, micros since epoch; null while open
 * @param endedBy the fact that resolved it; null when none did
 * @param evidence facts that show it
 */
public record FindingChange(
    LineageKind kind,
    FindingStatus status,
    SaidFinding said,
    Long endedAt,
    UUID endedBy,
    List<UUID> evidence) {}
