package io.throughline.simulator.canonical;

import java.time.ZoneId;

/**
 * What events depend on besides the files.
 *
 * @param baseUri of the folder in which the files lie, with a slash at its end
 * @param zone of the times in the files
 * @param tokenKey of the patients' tokens, at least 16 bytes
 */
public record Settings(String baseUri, ZoneId zone, byte[] tokenKey) {}
