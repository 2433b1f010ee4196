package io.throughline.elasticsearch.search;

import static io.throughline.elasticsearch.search.Queries.all;
import static io.throughline.elasticsearch.search.Queries.any;
import static io.throughline.elasticsearch.search.Queries.butNot;
import static io.throughline.elasticsearch.search.Queries.nested;
import static io.throughline.elasticsearch.search.Queries.oneOf;
import static io.throughline.elasticsearch.search.Queries.term;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.throughline.elasticsearch.Index;
import io.throughline.elasticsearch.search.Documents.Some;
import io.throughline.events.NormalForm;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds transactions by any reference an analyst may hold: number of a claim, account or deposit,
 * payer's claim number, trace, journal document, transaction id, event id, finding id, posting id,
 * exception id, decision id.
 *
 * <pre>{@code
 * FoundTransactions found = TransactionSearch.find(client, "A37YH556");
 * }</pre>
 *
 * <p>A document is found once the index was refreshed, which is at most a second after it was
 * written.
 */
public final class TransactionSearch {
  /** A masked number can be shared by hundreds of claims; nobody reads more than these. */
  public static final int MOST_HITS = 50;

  /** Of transactions with a fact that names the text; more are not counted. */
  private static final int MOST_CARRIERS = 1_000;

  private TransactionSearch() {}

  /**
   * Transactions that carry the text, letter by letter; only when there is none, those that come
   * close.
   *
   * @param text outer blanks do not count
   * @throws IOException Elasticsearch does not answer
   */
  public static FoundTransactions find(ElasticsearchClient client, String text) throws IOException {
    String reference = text.strip();
    Documents documents = new Documents(client);
    Query called = called(reference);
    Some<FoundTransaction> calledSo = documents.transactions(called, MOST_HITS);
    Some<FoundTransaction> carrying =
        documents.transactions(
            butNot(oneOf("transaction.id", carriers(documents, reference)), called), MOST_HITS);
    List<FoundTransaction> exact =
        Stream.concat(calledSo.documents().stream(), carrying.documents().stream())
            .limit(MOST_HITS)
            .toList();
    return new FoundTransactions(
        exact,
        calledSo.total() + carrying.total(),
        exact.isEmpty() ? similar(documents, NormalForm.of(reference)) : List.of());
  }

  /** What they are called by, or have in their documents. */
  private static Query called(String reference) {
    return any(
        term("transaction.id", reference),
        term("throughline.number", reference),
        term("throughline.claim.number", reference),
        term("throughline.claim.payer_number", reference),
        // a remittance is called by its trace in normal form
        all(
            term("throughline.kind", "REMITTANCE"),
            term("throughline.number", NormalForm.of(reference))),
        nested("throughline.facts", term("throughline.facts.event_id", reference)),
        nested("throughline.findings", term("throughline.findings.id", reference)));
  }

  /** Those with a fact, posting, exception or decision that names it, or a finding of that id. */
  private static TreeSet<String> carriers(Documents documents, String reference)
      throws IOException {
    Query said =
        any(
            term("throughline.references.raw", reference),
            term("event.id", reference),
            term("throughline.posting.id", reference),
            term("throughline.exception.id", reference),
            term("throughline.decision.id", reference),
            term("throughline.candidate_id", reference));
    TreeSet<String> ids =
        new TreeSet<>(documents.transactionIds(Index.LINEAGE, said, MOST_CARRIERS));
    ids.addAll(
        documents.transactionIds(Index.FINDINGS, term("event.id", reference), MOST_CARRIERS));
    return ids;
  }

  private static List<FoundTransaction> similar(Documents documents, String form)
      throws IOException {
    if (form.isEmpty()) {
      return List.of();
    }
    List<String> carriers =
        documents.transactionIds(
            Index.LINEAGE, term("throughline.references.normalised", form), MOST_HITS);
    return documents
        .transactions(
            any(term("throughline.normalised", form), oneOf("transaction.id", carriers)), MOST_HITS)
        .documents();
  }
}
