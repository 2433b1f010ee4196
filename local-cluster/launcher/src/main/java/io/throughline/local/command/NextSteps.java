package io.throughline.local.command;

import io.throughline.local.Endpoints;
import io.throughline.local.RunDirectory;
import java.util.Optional;

/**
 * What to open and what to try on a cluster that is up.
 *
 * @param claim number of a claim to find
 */
record NextSteps(Endpoints endpoints, RunDirectory run, Optional<String> claim) {
  @Override
  public String toString() {
    return """

        Open
          Flink          %s
          Schemas        %s
          Transactions   %s
        Try
          throughline find %s
          throughline feed FILE-OR-FOLDER     or put files into %s
          throughline status
          throughline down
        """
        .formatted(
            endpoints.flink(),
            endpoints.schemaRegistry().resolve("/"),
            endpoints.elasticsearch().resolve("/throughline-transactions/_search?pretty"),
            claim.orElse("CLAIM"),
            run.inbox());
  }
}
