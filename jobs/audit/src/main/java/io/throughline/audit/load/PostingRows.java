package io.throughline.audit.load;

import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingLine;
import io.throughline.events.RefusalReason;
import java.util.Map;

/** Postings, refused candidates and decisions as rows. */
final class PostingRows implements AutoCloseable {
  private final Table postings;
  private final Table lines;
  private final Table exceptions;
  private final Table reasons;
  private final Table decisions;
  private long count;

  PostingRows(Database database) {
    postings = database.table("published_posting");
    lines = database.table("published_line");
    exceptions = database.table("published_exception_state");
    reasons = database.table("published_reason");
    decisions = database.table("decided");
  }

  long count() {
    return count;
  }

  void add(Posting posting) {
    postings
        .add(++count)
        .add(posting.getPostingId())
        .add(posting.getCandidateId())
        .add(posting.getRevision())
        .add(posting.getKind().name())
        .add(posting.getCompensates())
        .add(posting.getTransactionId())
        .add(posting.getCompanyCode())
        .add(posting.getCurrency())
        .add(posting.getReferenceVersion())
        .add(posting.getValidatedAt())
        .end();
    for (PostingLine line : posting.getLines()) {
      lines
          .add(posting.getPostingId())
          .add(line.getAccount())
          .add(line.getAmount())
          .add(line.getCostCenter())
          .end();
    }
  }

  void add(PostingException exception) {
    exceptions
        .add(++count)
        .add(exception.getExceptionId())
        .add(exception.getCandidateId())
        .add(exception.getRevision())
        .add(exception.getStatus().name())
        .add(exception.getTransactionId())
        .add(exception.getAmount())
        .add(exception.getAt())
        .end();
    for (RefusalReason reason : exception.getReasons()) {
      reasons.add(count).add(reason.getRule()).end();
    }
  }

  void add(ExceptionDecision decision) {
    count++;
    decided(decision, null, null, null);
    for (String rule : decision.getOverriddenRules()) {
      decided(decision, rule, null, null);
    }
    for (Map.Entry<String, String> one : decision.getCorrections().entrySet()) {
      decided(decision, null, one.getKey(), one.getValue());
    }
  }

  private void decided(ExceptionDecision decision, String rule, String dimension, String value) {
    decisions
        .add(count)
        .add(decision.getCandidateId())
        .add(decision.getAction().name())
        .add(rule)
        .add(dimension)
        .add(value)
        .end();
  }

  @Override
  public void close() {
    postings.close();
    lines.close();
    exceptions.close();
    reasons.close();
    decisions.close();
  }
}
