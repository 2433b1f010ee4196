package io.throughline.revenue.broken;

import io.throughline.local.broken.Stub;

/** Breaks a rule on purpose. */
public record UsesLocalCluster(Stub stub) {}
