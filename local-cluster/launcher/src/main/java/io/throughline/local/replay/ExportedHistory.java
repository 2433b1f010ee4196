package io.throughline.local.replay;

import io.throughline.audit.source.AvroFiles;
import io.throughline.audit.source.Receiver;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The events of Avro object container files. What else such files hold is passed over.
 *
 * @param places files, and folders with .avro files
 */
record ExportedHistory(List<Path> places) implements History {
  @Override
  public Copied copyTo(ReplayedEvents target) throws IOException {
    new AvroFiles(places).read(new EventsOnly(target));
    return target.flush();
  }

  private record EventsOnly(ReplayedEvents target) implements Receiver {
    @Override
    public void event(RevenueEvent event, boolean afterCut) {
      target.add(event);
    }

    @Override
    public void state(TransactionState state) {}

    @Override
    public void finding(FindingState finding) {}

    @Override
    public void lineage(LineageEntry entry) {}

    @Override
    public void posting(Posting posting) {}

    @Override
    public void exception(PostingException exception) {}

    @Override
    public void decision(ExceptionDecision decision) {}

    @Override
    public void reference(ReferenceRecord reference) {}
  }
}
