package io.throughline.reference;

import java.time.LocalDate;

/**
 * An accounting period.
 *
 * @param name as the ERP calls it, e.g. 2026-11
 * @param firstDay of it
 * @param lastDay of it
 * @param open whether it may still be posted to
 */
public record Period(String name, LocalDate firstDay, LocalDate lastDay, boolean open) {}
