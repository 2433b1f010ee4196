package io.throughline.audit;

import io.throughline.audit.sql.Database;
import java.util.List;
import java.util.function.Consumer;

/** The scripts of the audit in their order. */
final class Steps {
  static final List<String> BEFORE_LOADING = List.of("00-names.sql", "01-loaded.sql");

  static final List<String> EXPECTATION =
      List.of(
          "10-facts.sql",
          "20-payer-numbers.sql",
          "21-homes.sql",
          "22-deposits-of-postings.sql",
          "23-members.sql",
          "24-accounts-of-claims.sql",
          "25-remittances-of-deposits.sql",
          "26-currency.sql",
          "29-takebacks.sql",
          "30-submissions.sql",
          "31-answers.sql",
          "32-remitted.sql",
          "33-decisions.sql",
          "34-standing-decisions.sql",
          "35-duplicates.sql",
          "36-coverages.sql",
          "36-charge-of-submissions.sql",
          "37-claims.sql",
          "40-deposits.sql",
          "41-duplicate-journal.sql",
          "42-deposit-states.sql",
          "43-remittances.sql",
          "50-accounts.sql",
          "60-reused-claim-numbers.sql",
          "61-waiting.sql",
          "62-deadlines.sql",
          "63-standing-of-claims.sql",
          "64-claim-to-remittance-balance.sql",
          "65-late-reversals.sql",
          "66-standing-of-money.sql",
          "67-standing-of-any.sql",
          "70-transactions.sql",
          "71-findings.sql",
          "72-posting-candidates.sql",
          "73-verdicts.sql",
          "74-places.sql",
          "75-entries.sql",
          "76-refusals.sql");

  static final List<String> COMPARISON =
      List.of(
          "80-published.sql",
          "81-unjudged.sql",
          "82-transactions-compared.sql",
          "83-findings-compared.sql",
          "84-members-compared.sql",
          "85-postings-compared.sql",
          "90-differences.sql",
          "91-totals.sql");

  private Steps() {}

  static void run(List<String> scripts, Database database, Consumer<String> progress) {
    for (String script : scripts) {
      progress.accept(script);
      database.script(Steps.class, script);
    }
  }
}
