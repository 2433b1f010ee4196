package io.throughline.posting;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A candidate after it was looked at, and what is to be published.
 *
 * @param candidate after it
 * @param records postings and exceptions, in order
 * @param wake clock at which to look again though nothing comes, micros since epoch; {@link
 *     Long#MAX_VALUE} for never
 */
public record Step(Candidate candidate, List<SpecificRecord> records, long wake) {
  static Step idle(Candidate candidate) {
    return new Step(candidate, List.of(), Long.MAX_VALUE);
  }
}
