package io.throughline.erp.transfer;

import io.throughline.erp.journal.Verdict;

/** A posting and what became of it. */
public record Settled(PostingRecord record, Verdict verdict) {}
