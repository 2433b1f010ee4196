package io.throughline.transaction.broken;

import org.apache.flink.configuration.Configuration;

/** Breaks a rule on purpose. */
public record UsesFlink(Configuration settings) {}
