package io.throughline.audit.policy;

import java.util.List;

/**
 * By when something should follow.
 *
 * @param payers whom it is for; empty: any
 * @param facilities where it is for; empty: any
 * @param unit hours, days, business-days or end-of-business-day
 */
record Deadline(
    String rule, List<String> payers, List<String> facilities, int within, String unit) {}
