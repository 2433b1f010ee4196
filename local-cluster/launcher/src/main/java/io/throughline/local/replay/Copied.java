package io.throughline.local.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * What was copied.
 *
 * @param records how many
 * @param undecodable those among them that the job makes dead letters of
 * @param latest time of what occurred last, as far as the job's clock goes with it: until then the
 *     replay judges; empty when nothing is of any transaction
 */
record Copied(long records, long undecodable, Optional<Instant> latest) {}
