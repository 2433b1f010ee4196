package io.throughline.erp.transfer;

import io.throughline.erp.journal.Books;
import io.throughline.erp.journal.JournalEntry;
import io.throughline.events.Posting;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A posting as it came.
 *
 * @param source the record that it was read from
 * @param entry what the ERP is to book; its key is the posting's id
 */
public record PostingRecord(
    ConsumerRecord<byte[], byte[]> source, Posting posting, JournalEntry entry) {
  /** Where it is to be booked. */
  Books books() {
    return new Books(posting.getCompanyCode(), posting.getFiscalPeriod());
  }
}
