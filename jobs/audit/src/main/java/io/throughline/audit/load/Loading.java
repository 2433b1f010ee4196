package io.throughline.audit.load;

import io.throughline.audit.source.Receiver;
import io.throughline.audit.sql.Database;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts records into the tables of 01-loaded.sql. To be closed before they are queried. */
public final class Loading implements Receiver, AutoCloseable {
  private static final int TELL_EVERY = 250_000;
  private static final String POLICY = "policy";
  private static final String DEADLINES = "deadlines";

  private final EventRows events;
  private final PublishedRows published;
  private final Consumer<String> progress;
  private final PostingRows postings;
  private final MasterData masterData = new MasterData();
  private String policyJson;

  public Loading(Database database, Consumer<String> progress) {
    this.events = new EventRows(database);
    this.published = new PublishedRows(database);
    this.postings = new PostingRows(database);
    this.progress = progress;
  }

  @Override
  public void event(RevenueEvent event, boolean afterCut) {
    events.add(event, afterCut);
    tell();
  }

  @Override
  public void state(TransactionState state) {
    published.add(state);
    tell();
  }

  @Override
  public void finding(FindingState finding) {
    published.add(finding);
    tell();
  }

  @Override
  public void lineage(LineageEntry entry) {
    published.add(entry);
    tell();
  }

  @Override
  public void posting(Posting posting) {
    postings.add(posting);
    tell();
  }

  @Override
  public void exception(PostingException exception) {
    postings.add(exception);
    tell();
  }

  @Override
  public void decision(ExceptionDecision decision) {
    postings.add(decision);
  }

  @Override
  public void reference(ReferenceRecord reference) {
    if (reference.getKind().equals(POLICY) && reference.getName().equals(DEADLINES)) {
      policyJson = reference.getContent();
    }
    masterData.add(reference);
  }

  /** Canonical events, copies included. */
  public long events() {
    return events.count();
  }

  /** Published records. */
  public long published() {
    return published.count() + postings.count();
  }

  /** Every version of master data that was published. */
  public MasterData masterData() {
    return masterData;
  }

  /** The policy that was published last. */
  public Optional<String> policyJson() {
    return Optional.ofNullable(policyJson);
  }

  private void tell() {
    if ((events.count() + published()) % TELL_EVERY == 0) {
      progress.accept(
          "%,d events and %,d published records read".formatted(events.count(), published()));
    }
  }

  @Override
  public void close() {
    events.close();
    published.close();
    postings.close();
  }
}
