package io.throughline.elasticsearch.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A rule that a refused posting candidate does not meet.
 *
 * @param detail for people
 * @param segment of the input that says so; null when none does
 * @param expected minor units; null when it is not about an amount
 * @param actual the same
 * @param missing row of master data; null when it is not about one
 * @param heals it may pass by itself
 * @param overridable a person may let it pass
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundReason(
    String rule,
    String detail,
    String segment,
    Long expected,
    Long actual,
    String missing,
    boolean heals,
    boolean overridable) {}
