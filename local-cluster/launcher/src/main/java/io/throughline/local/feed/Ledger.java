package io.throughline.local.feed;

import io.throughline.events.IngestReceipt;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Books records to the files they come from; records of other inputs are passed over. */
final class Ledger {
  private static final Set<String> EVENTS =
      Set.of(Topic.BILLING.topicName(), Topic.CLAIMS.topicName(), Topic.ERP.topicName());

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final AvroDecoder<RevenueEvent> events;
  private final AvroDecoder<IngestReceipt> receipts;

  Ledger(List<FedFile> files, SchemaSource schemas) {
    files.forEach(file -> accounts.put(file.name(), new Account(file)));
    this.events = new AvroDecoder<>(schemas, RevenueEvent.class);
    this.receipts = new AvroDecoder<>(schemas, IngestReceipt.class);
  }

  /** The account of each file, in order. */
  List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  /** Events that their transaction did not take, since it had too many facts. */
  Set<String> refused() {
    return refused;
  }

  /**
   * Books one record.
   *
   * @throws IOException when it cannot be decoded
   */
  void book(ConsumerRecord<byte[], byte[]> record) throws IOException {
    try {
      if (record.topic().equals(Topic.RECEIPTS.topicName())) {
        IngestReceipt receipt = receipts.decode(record.value());
        account(receipt.getUri()).ifPresent(account -> account.add(receipt));
      } else if (record.topic().equals(Topic.RAW_DEAD_LETTERS.topicName())) {
        RawDeadLetter letter = RawDeadLetter.of(record.headers());
        account(letter.uri()).ifPresent(account -> account.add(letter));
      } else if (EVENTS.contains(record.topic())) {
        RevenueEvent event = events.decode(record.value());
        account(event.getSource().getUri()).ifPresent(account -> account.add(event));
      } else {
        refuse(record);
      }
    } catch (UndecodableException e) {
      throw new IOException(
          "%s, partition %d, offset %d: %s"
              .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
          e);
    }
  }

  /** Dead letters of claims hold the event as it was, and now and then what never was an event. */
  private void refuse(ConsumerRecord<byte[], byte[]> record) {
    try {
      refused.add(events.decode(record.value()).getEventId());
    } catch (UndecodableException e) {
      // Not an event, so not one that is waited for.
      return;
    }
  }

  private Optional<Account> account(String uri) {
    return Optional.ofNullable(accounts.get(Inbox.nameIn(uri)));
  }
}
