package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.identity.Tokens;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What reading X12 depends on besides the input.
 *
 * @param tokens in place of identifiers of people
 * @param zone of the times in the input
 * @param clock says when an input is read
 */
public record X12Settings(Tokens tokens, ZoneId zone, InstantSource clock) {}
