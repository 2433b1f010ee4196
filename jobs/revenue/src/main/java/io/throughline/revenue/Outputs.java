package io.throughline.revenue;

import io.throughline.wire.DeadLetter;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where the job's output goes.
 *
 * @param leaves what is said of claims and deposits
 * @param roots what is said of accounts and remittances
 * @param postings validated postings, and what is refused
 * @param deadLetters what is refused
 */
public record Outputs(
    Sink<Publication> leaves,
    Sink<Publication> roots,
    Sink<Publication> postings,
    Sink<DeadLetter> deadLetters) {}
