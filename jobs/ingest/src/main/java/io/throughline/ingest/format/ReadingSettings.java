package io.throughline.ingest.format;

import io.throughline.ingest.identity.Tokens;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What reading depends on besides the input.
 *
 * @param tokens in place of identifiers of people
 * @param zone of the times in the input that name no offset
 * @param clock says when an input is read
 */
public record ReadingSettings(Tokens tokens, ZoneId zone, InstantSource clock) {}
