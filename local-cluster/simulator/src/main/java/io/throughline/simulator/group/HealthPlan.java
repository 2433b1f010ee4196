package io.throughline.simulator.group;

import io.throughline.simulator.calendar.PaymentCycle;
import io.throughline.simulator.party.Payer;

/**
 * A payer and its habits.
 *
 * @param index among the plans of the group, from 0
 */
public record HealthPlan(int index, Payer payer, PlanClass planClass, PaymentCycle cycle) {}
