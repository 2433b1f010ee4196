package io.throughline.events.broken;

import io.throughline.wire.DeadLetter;

/** Breaks a rule on purpose. */
public record UsesWire(DeadLetter letter) {}
