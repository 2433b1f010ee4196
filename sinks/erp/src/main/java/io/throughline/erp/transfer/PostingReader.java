package io.throughline.erp.transfer;

import io.throughline.events.Posting;
import io.throughline.events.PostingLine;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads postings. Not thread-safe. */
public final class PostingReader {
  /** Well-formed Avro that no journal can be made of. */
  static final String INVALID = "invalid-posting";

  private final AvroDecoder<Posting> decoder;

  /** Nothing is looked up before the first record. */
  public PostingReader(SchemaSource schemas) {
    this.decoder = new AvroDecoder<>(schemas, Posting.class);
  }

  /**
   * The posting of a record.
   *
   * @throws Unpostable there is none
   * @throws io.throughline.wire.RegistryUnavailableException nobody can tell now
   */
  public PostingRecord read(ConsumerRecord<byte[], byte[]> source) throws Unpostable {
    Posting posting;
    try {
      posting = decoder.decode(source.value());
    } catch (UndecodableException e) {
      throw new Unpostable(source, e.reason().code(), e.getMessage(), e);
    }
    if (posting.getPostingId().isBlank()) {
      throw new Unpostable(
          source, INVALID, "The posting has no id, by which the ERP could know a repeat", null);
    }
    if (posting.getCompanyCode().isBlank() || posting.getFiscalPeriod().isBlank()) {
      throw new Unpostable(
          source, INVALID, "The posting names no company or no period to book it in", null);
    }
    checkAmounts(source, posting);
    return new PostingRecord(source, posting, PostingEntry.of(posting));
  }

  private static void checkAmounts(ConsumerRecord<byte[], byte[]> source, Posting posting)
      throws Unpostable {
    try {
      long debit = 0;
      for (PostingLine line : posting.getLines()) {
        debit = Math.addExact(debit, Math.max(0, line.getAmount()));
      }
    } catch (ArithmeticException e) {
      throw new Unpostable(source, INVALID, "The debits of the posting leave 64 bits", e);
    }
  }
}
