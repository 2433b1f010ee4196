package io.throughline.elasticsearch.search;

import static io.throughline.elasticsearch.search.Queries.all;
import static io.throughline.elasticsearch.search.Queries.any;
import static io.throughline.elasticsearch.search.Queries.oneOf;
import static io.throughline.elasticsearch.search.Queries.term;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.throughline.elasticsearch.Index;
import io.throughline.elasticsearch.search.Documents.Some;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gathers what belongs to some transactions: account and claims, remittance and deposits; of claims
 * and accounts the remittances and deposits that their facts name; of remittances and deposits the
 * claims and accounts that name their traces. From a claim the way does not lead to the other
 * claims of its remittance.
 */
public final class StorySearch {
  /**
   * Entries that are read unless all are wanted, and as many postings, refusals and decisions: a
   * reused number has thousands.
   */
  public static final int SOME_ENTRIES = 1_000;

  /** Elasticsearch gives no more at once. */
  public static final int ALL_ENTRIES = 10_000;

  /** Of a story that are read. */
  public static final int MOST_EXCEPTIONS = 1_000;

  /** A remittance may pay thousands of claims; a story has no more than these. */
  private static final int MOST_TRANSACTIONS = 60;

  private static final List<String> ORDER = List.of("ACCOUNT", "CLAIM", "REMITTANCE", "DEPOSIT");
  private static final Set<String> OF_PATIENTS = Set.of("ACCOUNT", "CLAIM");

  private final Documents documents;
  private final int mostEntries;
  private final Map<String, FoundTransaction> gathered = new LinkedHashMap<>();

  private StorySearch(ElasticsearchClient client, int mostEntries) {
    this.documents = new Documents(client);
    this.mostEntries = mostEntries;
  }

  /**
   * The story of transactions that carry the same text; empty when they have nothing else in
   * common.
   *
   * @param found what is called by the text first, as {@link FoundTransactions#exact}
   * @param mostEntries up to {@link #ALL_ENTRIES}
   * @throws IOException Elasticsearch does not answer
   */
  public static Optional<Story> of(
      ElasticsearchClient client, List<FoundTransaction> found, int mostEntries)
      throws IOException {
    return found.isEmpty() ? Optional.empty() : new StorySearch(client, mostEntries).story(found);
  }

  private Optional<Story> story(List<FoundTransaction> found) throws IOException {
    gather(found);
    gatherRelatives();
    List<FoundEntry> own = entries().documents();
    if (found.stream().anyMatch(StorySearch::isOfPatients)) {
      gatherMoneyOf(own);
    }
    if (!isOfPatients(found.getFirst())) {
      gatherClaimsOf(own);
    }
    Some<FoundEntry> said = entries();
    Some<FoundEntry> booked = documents.bookings(ofGathered(), mostEntries);
    List<FoundEntry> entries = new ArrayList<>(said.documents());
    entries.addAll(booked.documents());
    Relations relations = new Relations();
    gathered.values().forEach(relations::add);
    entries.forEach(relations::add);
    if (!relations.relate(found)) {
      return Optional.empty();
    }
    return Optional.of(
        new Story(
            inOrder(),
            Chronology.of(entries),
            said.total() + booked.total(),
            StandingPostings.of(entries),
            openExceptions()));
  }

  private List<FoundException> openExceptions() throws IOException {
    return documents.exceptions(
        all(ofGathered(), term("throughline.exception.status", "OPEN")), MOST_EXCEPTIONS);
  }

  /** Parents, then the children of all. */
  private void gatherRelatives() throws IOException {
    Set<String> parents =
        gathered.values().stream()
            .map(transaction -> transaction.content().parentId())
            .filter(id -> id != null && !gathered.containsKey(id))
            .collect(Collectors.toCollection(TreeSet::new));
    gather(oneOf("transaction.id", parents), all -> true);
    gatherChildren();
  }

  private void gatherChildren() throws IOException {
    Set<String> children =
        gathered.values().stream()
            .flatMap(transaction -> transaction.content().childIds().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    gather(
        any(
            oneOf("transaction.id", children),
            oneOf("throughline.parent_id", new TreeSet<>(gathered.keySet()))),
        all -> true);
  }

  private void gatherMoneyOf(List<FoundEntry> entries) throws IOException {
    Set<Name> names =
        names(entries).stream()
            .filter(name -> name.kind().equals("REMITTANCE") || name.kind().equals("DEPOSIT"))
            .collect(Collectors.toSet());
    Set<String> numbers = names.stream().map(Name::number).collect(Collectors.toSet());
    gather(
        all(
            oneOf("throughline.kind", List.of("REMITTANCE", "DEPOSIT")),
            oneOf("throughline.number", numbers)),
        transaction -> names.contains(Name.of(transaction)));
    gatherChildren();
  }

  private void gatherClaimsOf(List<FoundEntry> entries) throws IOException {
    List<FoundEntry.Reference> traces =
        entries.stream()
            .flatMap(entry -> entry.content().references().stream())
            .filter(reference -> reference.kind().equals("PAYMENT_TRACE"))
            .toList();
    List<Query> ofThese = new ArrayList<>();
    ofThese.add(oneOf("throughline.kind", OF_PATIENTS));
    ofThese.add(term("event.action", "FACT_ADDED"));
    ofThese.add(
        oneOf(
            "throughline.references.raw",
            traces.stream().map(FoundEntry.Reference::raw).collect(Collectors.toSet())));
    if (traces.stream().allMatch(trace -> trace.issuer() != null)) {
      ofThese.add(
          oneOf(
              "throughline.references.issuer",
              traces.stream().map(FoundEntry.Reference::issuer).collect(Collectors.toSet())));
    }
    List<String> ids =
        documents.transactionIds(
            Index.LINEAGE, all(ofThese.toArray(Query[]::new)), MOST_TRANSACTIONS);
    gather(oneOf("transaction.id", ids), all -> true);
  }

  private static Set<Name> names(List<FoundEntry> entries) {
    return entries.stream()
        .filter(FoundEntry::addsFact)
        .flatMap(entry -> entry.content().references().stream())
        .flatMap(reference -> Name.of(reference).stream())
        .collect(Collectors.toSet());
  }

  private void gather(Query query, Predicate<FoundTransaction> wanted) throws IOException {
    gather(
        documents.transactions(query, MOST_TRANSACTIONS).documents().stream()
            .filter(wanted)
            .toList());
  }

  private void gather(Collection<FoundTransaction> transactions) {
    for (FoundTransaction transaction : transactions) {
      if (gathered.size() < MOST_TRANSACTIONS) {
        gathered.putIfAbsent(transaction.id(), transaction);
      }
    }
  }

  private Some<FoundEntry> entries() throws IOException {
    return documents.entries(ofGathered(), mostEntries);
  }

  private Query ofGathered() {
    return oneOf("transaction.id", gathered.keySet());
  }

  private List<FoundTransaction> inOrder() {
    return gathered.values().stream()
        .sorted(
            Comparator.<FoundTransaction>comparingInt(t -> ORDER.indexOf(t.content().kind()))
                .thenComparing(t -> Name.of(t).number())
                .thenComparing(FoundTransaction::id))
        .toList();
  }

  private static boolean isOfPatients(FoundTransaction transaction) {
    return OF_PATIENTS.contains(transaction.content().kind());
  }
}
