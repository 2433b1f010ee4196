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
          Findings       %s
          Gateway        %s
          Exceptions     %s
        Try
          throughline find %s
          throughline feed FILE-OR-FOLDER     or put files into %s
          throughline feed --backfill FOLDER  history, beside what is live
          curl -H "Authorization: Bearer $(cat %s)" \\
            -H 'Content-Type: application/json' -d '{"id":"1"}' %s
          throughline erp ledger COMPANY      what stands on the accounts of the stand-in ERP
          throughline exceptions list
          throughline status
          throughline down
        """
        .formatted(
            endpoints.flink(),
            endpoints.schemaRegistry().resolve("/"),
            endpoints.elasticsearch().resolve("/throughline-transactions/_search?pretty"),
            endpoints.elasticsearch().resolve("/throughline-findings/_search?pretty"),
            endpoints.gateway().resolve("/openapi.yaml"),
            endpoints.exceptions().resolve("/openapi.yaml"),
            claim.orElse("REFERENCE"),
            run.inbox(),
            run.gatewayToken(),
            endpoints.gateway().resolve("/v1/feeds/demo"));
  }
}
