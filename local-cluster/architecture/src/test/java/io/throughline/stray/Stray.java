package io.throughline.stray;

/** Breaks a rule on purpose. */
public record Stray() {}
