package io.throughline.revenue;

import io.throughline.transaction.EventFact;

/**
 * What an event says.
 *
 * @param origin where it was read
 * @param event what it says
 */
public record Told(Origin origin, EventFact event) {}
