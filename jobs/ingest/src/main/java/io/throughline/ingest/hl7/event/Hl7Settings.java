package io.throughline.ingest.hl7.event;

import io.throughline.ingest.identity.Tokens;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What reading HL7 v2 depends on besides the input.
 *
 * @param tokens in place of identifiers of people
 * @param zone of the time stamps that name no offset
 * @param clock says when an input is read
 */
public record Hl7Settings(Tokens tokens, ZoneId zone, InstantSource clock) {}
