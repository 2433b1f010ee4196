package io.throughline.erp.transfer;

import io.throughline.events.Posting;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Postings as they come. */
public final class Records {
  private Records() {}

  /** As if read at offset 17 of partition 3. */
  public static PostingRecord of(Posting posting) {
    return new PostingRecord(
        new ConsumerRecord<>("revenue.postings.v1", 3, 17, new byte[] {1}, new byte[] {1, 2, 3}),
        posting,
        PostingEntry.of(posting));
  }
}
