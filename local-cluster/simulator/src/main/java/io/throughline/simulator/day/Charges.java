package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.claim.ServiceLine;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Charges of an account that are released together.
 *
 * @param first ordinal of the first of them among the charges of the account, from 1
 */
public record Charges(Account account, int first, List<ServiceLine> lines, LocalDateTime at) {}
