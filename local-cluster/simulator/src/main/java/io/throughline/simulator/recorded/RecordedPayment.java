package io.throughline.simulator.recorded;

/**
 * What a patient paid.
 *
 * @param bill which one of the visit, from 0
 * @param at local time, ISO 8601
 * @param amount cents
 */
public record RecordedPayment(int bill, String at, long amount) {}
