package io.throughline.local.broken;

/** Is used where it must not be. */
public record Stub() {}
