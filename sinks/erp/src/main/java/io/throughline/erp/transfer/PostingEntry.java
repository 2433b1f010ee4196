package io.throughline.erp.transfer;

import io.throughline.erp.journal.JournalEntry;
import io.throughline.erp.journal.JournalLine;
import io.throughline.events.Posting;
import io.throughline.events.PostingLine;

/** The entry of a posting. Its texts say what it is, and nothing of a patient. */
final class PostingEntry {
  private static final int LONGEST_TEXT = 120;

  private PostingEntry() {}

  static JournalEntry of(Posting posting) {
    return new JournalEntry(
        posting.getPostingId(),
        posting.getPostingDate(),
        posting.getCurrency(),
        cut(posting.getKind() + " " + subject(posting)),
        posting.getLines().stream().map(PostingEntry::line).toList());
  }

  private static String subject(Posting posting) {
    return posting.getClaimNumber().isEmpty()
        ? "trace " + posting.getTrace()
        : "claim " + posting.getClaimNumber();
  }

  private static JournalLine line(PostingLine line) {
    StringBuilder text = new StringBuilder(line.getPurpose());
    if (line.getGroupCode() != null) {
      text.append(' ').append(line.getGroupCode());
    }
    if (line.getReasonCode() != null) {
      text.append(' ').append(line.getReasonCode());
    }
    return new JournalLine(
        line.getAccount(), line.getAmount(), line.getCostCenter(), cut(text.toString()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
