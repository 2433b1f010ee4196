package io.throughline.audit.source;

import io.throughline.events.RevenueEvent;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records in memory.
 *
 * @param published states, findings, lineage, postings, exceptions, decisions and reference
 *     records, each in the order of publication
 */
public record CollectedRecords(List<RevenueEvent> events, List<? extends SpecificRecord> published)
    implements Records {
  @Override
  public void read(Receiver receiver) {
    events.forEach(event -> receiver.event(event, false));
    published.forEach(receiver::record);
  }
}
