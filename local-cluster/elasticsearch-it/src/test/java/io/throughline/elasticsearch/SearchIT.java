package io.throughline.elasticsearch;

import static io.throughline.elasticsearch.Bookings.decision;
import static io.throughline.elasticsearch.Bookings.exception;
import static io.throughline.elasticsearch.Bookings.posting;
import static io.throughline.elasticsearch.Lineages.reference;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundException;
import io.throughline.elasticsearch.search.FoundFinding;
import io.throughline.elasticsearch.search.FoundReason;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.FoundTransactions;
import io.throughline.elasticsearch.search.Story;
import io.throughline.elasticsearch.search.StorySearch;
import io.throughline.elasticsearch.search.TransactionSearch;
import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.LineageEntry;
import io.throughline.events.LineageReference;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceName;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents and searches against the real server. */
class SearchIT {
  @RegisterExtension private static final SharedNode NODE = new SharedNode();

  private final ElasticsearchClient client = NODE.client();

  @Test
  void findsByEachReferenceAndReadsAllBack() throws IOException {
    TransactionState state = States.remitted("t1", "A37-yh556", "ICN/00042");
    write(state);
    write(States.remitted("t2", "OTHER", "ICN2"));
    for (String reference :
        new String[] {
          "A37-yh556",
          " A37-yh556 ",
          "ICN/00042",
          "t1",
          "submission-of-t1",
          "remittance-of-t1",
          "finding-of-t1"
        }) {
      FoundTransactions found = find(reference);
      assertThat(found.exact())
          .as(reference)
          .extracting(FoundTransaction::id)
          .containsExactly("t1");
      assertThat(found.exactTotal()).isEqualTo(1);
      assertThat(found.similar()).isEmpty();
    }
    FoundTransaction found = find("t1").exact().getFirst();
    assertThat(found.timestamp()).isEqualTo(state.getLastRecordedAt());
    FoundTransaction.Content content = found.content();
    assertThat(content.claim().number()).isEqualTo("A37-yh556");
    assertThat(content.claim().payerNumber()).containsExactly("ICN/00042");
    assertThat(content.provider().id()).isEqualTo("1234567893");
    assertThat(content.payer().name()).isEqualTo("Example Health Plan");
    assertThat(content.money())
        .isEqualTo(
            new FoundTransaction.Money(
                "USD", 25_000, 20_000, 3_000, 1_000, 1_000, null, null, null, null));
    assertThat(content.submittedAt()).isEqualTo(state.getSubmittedAt());
    assertThat(content.latency().submissionToRemittance())
        .isEqualTo(state.getSubmissionToRemittanceMillis());
    assertThat(content.findings()).extracting(FoundFinding::amountAtRisk).containsExactly(1_000L);
    assertThat(content.facts()).hasSize(2);
    FoundTransaction.Fact submission = content.facts().getFirst();
    assertThat(submission.paid()).isNull();
    assertThat(submission.source())
        .isEqualTo(
            new FoundTransaction.Source(
                "file:///in/ClaimSubmitted.x12", 5_000_000_000L, 312L, 17L, "CLM"));
  }

  @Test
  void showsWhatComesCloseOnlyWhenNothingIsExact() throws IOException {
    write(States.remitted("t1", "00A37-YH556", "ICN1"));
    write(States.remitted("t2", "A37YH556", "ICN2"));

    FoundTransactions exact = find("A37YH556");
    assertThat(exact.exact()).extracting(FoundTransaction::id).containsExactly("t2");
    assertThat(exact.similar()).isEmpty();

    FoundTransactions hint = find("a37yh556");
    assertThat(hint.exact()).isEmpty();
    assertThat(hint.similar())
        .extracting(FoundTransaction::id)
        .containsExactlyInAnyOrder("t1", "t2");

    FoundTransactions nothing = find("***");
    assertThat(nothing.exact()).isEmpty();
    assertThat(nothing.similar()).isEmpty();
  }

  @Test
  void countsMoreThanItShows() throws IOException {
    for (int i = 0; i < TransactionSearch.MOST_HITS + 1; i++) {
      write(States.remitted("t" + i, "MASKED", "ICN" + i));
    }
    FoundTransactions found = find("MASKED");
    assertThat(found.exact()).hasSize(TransactionSearch.MOST_HITS);
    assertThat(found.exactTotal()).isEqualTo(TransactionSearch.MOST_HITS + 1);
  }

  @Test
  void findsByWhatAFactOrAFindingOfItIsCalled() throws IOException {
    write(States.of("d1", TransactionKind.DEPOSIT, "ERP", "BATCH7", null));
    write(States.of("r1", TransactionKind.REMITTANCE, "1999999999", "12345", null));
    write(
        Lineages.fact(
            "d1",
            TransactionKind.DEPOSIT,
            1,
            "e1",
            reference(ReferenceName.JOURNAL_DOCUMENT, "ERP", "1000/2026/51-0001")));
    write(Findings.of("f9", "d1", FindingStatus.WITHDRAWN));

    for (String text : new String[] {"BATCH7", "1000/2026/51-0001", "e1", "f9"}) {
      assertThat(find(text).exact())
          .as(text)
          .extracting(FoundTransaction::id)
          .containsExactly("d1");
    }
    assertThat(find("000-12345").exact())
        .as("a remittance is called by its trace in normal form")
        .extracting(FoundTransaction::id)
        .containsExactly("r1");
    assertThat(find("1000 2026 510001").similar())
        .extracting(FoundTransaction::id)
        .containsExactly("d1");
  }

  /** From the claim to the deposit of its money, and not to another claim of the same payment. */
  @Test
  void theStoryOfAClaimFollowsItsMoney() throws IOException {
    writeStory();
    for (String text : new String[] {"CLAIM1", "ACCOUNT1"}) {
      assertThat(story(text)).hasValueSatisfying(SearchIT::isOfOneClaim);
    }
  }

  @Test
  void theStoryOfARemittanceHasItsClaims() throws IOException {
    writeStory();
    for (String text : new String[] {"0012345", "12345", "BATCH7"}) {
      assertThat(story(text))
          .hasValueSatisfying(
              story ->
                  assertThat(story.transactions())
                      .extracting(FoundTransaction::id)
                      .containsExactly("a1", "c1", "c2", "r1", "d1"));
    }
  }

  @Test
  void sameNumbersOfOthersAreNoStory() throws IOException {
    write(States.remitted("c1", "MASKED", "ICN1"));
    write(States.of("a9", TransactionKind.ACCOUNT, "1112223334", "MASKED", null));
    assertThat(story("MASKED")).isEmpty();
  }

  @Test
  void moreEntriesThanAreWantedAreCounted() throws IOException {
    writeStory();
    List<FoundTransaction> found = find("CLAIM1").exact();
    Story some = StorySearch.of(client, found, 3).orElseThrow();
    assertThat(some.entries()).hasSize(3);
    assertThat(some.entriesTotal()).isEqualTo(5);
  }

  /** Of a claim and its remittance, by any id that a posting, an exception or a decision has. */
  @Test
  void theStoryHasWhatWasPostedRefusedAndDecidedAndByWhom() throws IOException {
    writeStory();
    write(exception("x1", "c1", 1, ExceptionStatus.OPEN, 80_000));
    write(decision("dec1", "x1", "c1", DecisionAction.APPROVE));
    write(posting("p1", "c1", 1, null), 7);
    write(posting("p2", "c1", 2, "p1"), 8);
    write(posting("p3", "c1", 3, null), 9);
    write(exception("x1", "c1", 2, ExceptionStatus.POSTED, 80_000));
    write(exception("x2", "c1", 1, ExceptionStatus.OPEN, -90_000));
    write(exception("x3", "c2", 1, ExceptionStatus.OPEN, 10_000));

    for (String text : new String[] {"CLAIM1", "p2", "x1", "dec1"}) {
      Story story = story(text).orElseThrow();
      assertThat(story.transactions())
          .as(text)
          .extracting(FoundTransaction::id)
          .containsExactly("a1", "c1", "r1", "d1");
      assertThat(story.entries())
          .extracting(told -> told.entry().action())
          .filteredOn(action -> !action.equals("FACT_ADDED"))
          .containsExactly(
              "EXCEPTION_OPENED",
              "EXCEPTION_OPENED",
              "DECISION_APPROVE",
              "POSTING_VALIDATED",
              "EXCEPTION_POSTED",
              "POSTING_CORRECTED",
              "POSTING_VALIDATED");
      assertThat(story.entriesTotal()).isEqualTo(12);
      assertThat(story.postings())
          .extracting(posting -> posting.content().posting().id())
          .containsExactly("p3");
      assertThat(story.openExceptions()).extracting(FoundException::id).containsExactly("x2");
    }

    Story story = story("12345").orElseThrow();
    assertThat(story.openExceptions())
        .as("of a remittance those of all its claims, most money first")
        .extracting(FoundException::id)
        .containsExactly("x2", "x3");
    FoundEntry posting = story.postings().getFirst();
    assertThat(posting.user().name()).isEqualTo("anna");
    assertThat(posting.content().amount()).isEqualTo(80_000);
    assertThat(posting.content().posting().lines())
        .extracting(FoundEntry.Line::amount)
        .containsExactly(80_000L, 20_000L, -100_000L);
    FoundEntry decision =
        story.entries().stream()
            .map(Story.Told::entry)
            .filter(FoundEntry::isDecision)
            .findFirst()
            .orElseThrow();
    assertThat(decision.event().reason()).isEqualTo("Called the payer.");
    assertThat(decision.content().decision().corrections()).containsEntry("payer", "PAYER2");
    assertThat(story.openExceptions().getFirst().content().exception().reasons())
        .extracting(FoundReason::missing)
        .containsExactly("payers PAYER1", null);
  }

  /** "All open exceptions for payer-known of a payer, by amount", as the mapping promises. */
  @Test
  void exceptionsAreSearchedByWhatPeopleWorkBy() throws IOException {
    write(exception("x1", "c1", 1, ExceptionStatus.OPEN, 80_000));
    write(exception("x2", "c2", 1, ExceptionStatus.OPEN, -90_000));
    write(exception("x3", "c3", 1, ExceptionStatus.WAIVED, 99_000));
    NODE.refresh();
    Map<String, String> each =
        Map.of(
            "rule.name", "payer-known",
            "throughline.payer.id", "PAYER1",
            "throughline.facility", "RVH",
            "throughline.provider.id", "1234567893",
            "throughline.claim.number", "CLAIM1",
            "throughline.remittance.trace", "0012345",
            "throughline.exception.reasons.missing", "payers PAYER1",
            "throughline.exception.status", "OPEN");
    List<Query> all =
        each.entrySet().stream()
            .map(one -> Query.of(q -> q.term(t -> t.field(one.getKey()).value(one.getValue()))))
            .toList();
    assertThat(
            client
                .search(
                    s ->
                        s.index(Index.EXCEPTIONS.indexName())
                            .query(q -> q.bool(b -> b.filter(all)))
                            .sort(
                                o ->
                                    o.field(
                                        f ->
                                            f.field("throughline.exception.amount_at_risk")
                                                .order(SortOrder.Desc))),
                    FoundException.class)
                .hits()
                .hits())
        .extracting(hit -> hit.source().id())
        .containsExactly("x2", "x1");
  }

  private static void isOfOneClaim(Story story) {
    assertThat(story.transactions())
        .extracting(FoundTransaction::id)
        .containsExactly("a1", "c1", "r1", "d1");
    assertThat(story.entries())
        .extracting(told -> told.entry().event().id())
        .containsExactlyInAnyOrder(
            "posted", "submission-of-c1", "remittance-of-c1", "advice", "posted");
    assertThat(story.entriesTotal()).isEqualTo(5);
  }

  private FoundTransactions find(String text) throws IOException {
    NODE.refresh();
    return TransactionSearch.find(client, text);
  }

  private Optional<Story> story(String text) throws IOException {
    return StorySearch.of(client, find(text).exact(), 100);
  }

  /** Account a1 with claim c1, and claim c2 of somebody else, paid by r1, deposited in d1. */
  private void writeStory() throws IOException {
    LineageReference trace = reference(ReferenceName.PAYMENT_TRACE, "1999999999", "0012345");
    LineageReference batch = reference(ReferenceName.DEPOSIT_BATCH, "ERP", "BATCH7");
    TransactionState claim = States.remitted("c1", "CLAIM1", "ICN1");
    claim.setParentId("a1");
    write(claim);
    write(States.remitted("c2", "CLAIM2", "ICN2"));
    write(States.of("a1", TransactionKind.ACCOUNT, "1112223334", "ACCOUNT1", null));
    write(States.of("r1", TransactionKind.REMITTANCE, "1999999999", "12345", null));
    write(States.of("d1", TransactionKind.DEPOSIT, "ERP", "BATCH7", "r1"));
    write(Lineages.fact("a1", TransactionKind.ACCOUNT, 1, "posted", trace, batch));
    write(Lineages.fact("c1", TransactionKind.CLAIM, 1, "submission-of-c1"));
    write(Lineages.fact("c1", TransactionKind.CLAIM, 2, "remittance-of-c1", trace));
    write(Lineages.fact("c2", TransactionKind.CLAIM, 1, "remittance-of-c2", trace));
    write(Lineages.fact("r1", TransactionKind.REMITTANCE, 1, "advice", trace));
    write(Lineages.fact("d1", TransactionKind.DEPOSIT, 1, "posted", batch));
  }

  private void write(TransactionState state) throws IOException {
    write(Index.TRANSACTIONS, state.getTransactionId(), TransactionDocument.of(state));
  }

  private void write(LineageEntry entry) throws IOException {
    String id = entry.getTransactionId() + "-" + entry.getSequence();
    write(Index.LINEAGE, id, LineageDocument.of(entry));
  }

  private void write(FindingState state) throws IOException {
    write(Index.FINDINGS, state.getFindingId(), FindingDocument.of(state));
  }

  private void write(Posting posting, int offset) throws IOException {
    write(
        Index.LINEAGE,
        "posting-" + posting.getPostingId(),
        PostingDocument.of(posting, "kafka://revenue.postings.v1/0/" + offset));
  }

  private void write(PostingException exception) throws IOException {
    String id = exception.getExceptionId();
    write(Index.EXCEPTIONS, id, ExceptionDocument.of(exception));
    write(
        Index.LINEAGE,
        "exception-" + id + "-" + exception.getRevision(),
        ExceptionStepDocument.of(exception));
  }

  private void write(ExceptionDecision decision) throws IOException {
    write(Index.LINEAGE, "decision-" + decision.getDecisionId(), DecisionDocument.of(decision));
  }

  private void write(Index index, String id, byte[] document) throws IOException {
    client.index(
        i ->
            i.index(index.indexName())
                .id(id)
                .document(BinaryData.of(document, ContentType.APPLICATION_JSON)));
  }
}
