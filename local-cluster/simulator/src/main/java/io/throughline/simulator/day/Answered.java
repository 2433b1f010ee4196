package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.group.HealthPlan;

/**
 * A claim that is answered in a 277CA.
 *
 * @param receivedOn the day on which it was sent, since 1970-01-01
 */
public record Answered(Account account, HealthPlan plan, ClaimAnswer answer, int receivedOn) {}
