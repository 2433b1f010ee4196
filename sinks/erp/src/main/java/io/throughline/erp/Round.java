package io.throughline.erp;

import io.throughline.erp.journal.Verdict;
import io.throughline.erp.outcome.OutcomeRecords;
import io.throughline.erp.status.GatewayMetrics;
import io.throughline.erp.transfer.PostingReader;
import io.throughline.erp.transfer.PostingRecord;
import io.throughline.erp.transfer.Settled;
import io.throughline.erp.transfer.Transfer;
import io.throughline.erp.transfer.Unpostable;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is done with the records of one Kafka transaction. */
final class Round {
  private final PostingReader reader;
  private final Transfer transfer;
  private final OutcomeRecords outcomes;

  Round(PostingReader reader, Transfer transfer, OutcomeRecords outcomes) {
    this.reader = reader;
    this.transfer = transfer;
    this.outcomes = outcomes;
  }

  /** Returns when each record is settled, however long the ERP takes. */
  Result of(Iterable<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
    List<PostingRecord> postings = new ArrayList<>();
    List<Unpostable> unpostables = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        postings.add(reader.read(record));
      } catch (Unpostable e) {
        unpostables.add(e);
      }
    }
    List<Settled> settled = transfer.of(postings);
    List<ProducerRecord<byte[], byte[]>> produced = new ArrayList<>();
    unpostables.forEach(each -> produced.add(outcomes.of(each)));
    settled.forEach(each -> produced.add(outcomes.of(each)));
    return new Result(produced, settled, unpostables);
  }

  /**
   * What came of a round.
   *
   * @param produced to be written with the offsets
   */
  record Result(
      List<ProducerRecord<byte[], byte[]>> produced,
      List<Settled> settled,
      List<Unpostable> unpostables) {
    /** Once it is committed. */
    void count(GatewayMetrics metrics) {
      unpostables.forEach(each -> metrics.deadLetter(each.reason()));
      for (Settled each : settled) {
        switch (each.verdict()) {
          case Verdict.Booked booked -> metrics.transferred();
          case Verdict.Refused refused -> metrics.rejected(refused.reason());
        }
      }
    }
  }
}
