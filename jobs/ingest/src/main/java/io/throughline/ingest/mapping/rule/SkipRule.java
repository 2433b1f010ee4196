package io.throughline.ingest.mapping.rule;

/**
 * Leaves records out.
 *
 * @param label for messages
 * @param when which ones
 * @param code why, for people: lower case with hyphens
 */
public record SkipRule(String label, When when, String code) implements Rule {}
