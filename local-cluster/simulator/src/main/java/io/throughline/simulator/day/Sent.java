package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.claim.Claim;

/** A claim that is sent. */
public record Sent(Account account, Claim claim) {}
