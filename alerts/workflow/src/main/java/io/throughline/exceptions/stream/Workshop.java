package io.throughline.exceptions.stream;

import io.throughline.exceptions.cases.RetrySchedule;
import io.throughline.exceptions.metrics.CaseMetrics;
import io.throughline.wire.SchemaSource;
import java.time.InstantSource;
import javax.crypto.SecretKey;

/**
 * What the processors work with; shared by all tasks.
 *
 * @param key of the signatures
 */
public record Workshop(
    SchemaSource schemas,
    SecretKey key,
    RetrySchedule retries,
    CaseMetrics metrics,
    InstantSource clock) {}
