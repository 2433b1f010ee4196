package io.throughline.local.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Formats;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.Tellable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads all files of a history and compares the events with those that it says are in them. */
record RoundTrip(Formats formats, Tellable history) {
  /** Events that were compared. */
  int run() throws IOException {
    Tellable.Teller teller = history.teller();
    int events = 0;
    for (LocalDate day : history.days()) {
      for (Site site : history.sites()) {
        for (SourceFile file : teller.files(teller.plan(site, day))) {
          events += compare(file);
        }
      }
    }
    return events;
  }

  private int compare(SourceFile file) throws IOException {
    String uri = history.uri(file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<RevenueEvent> said = new ArrayList<>();
    file.content().write(uri, bytes, (owner, event) -> said.add(event));
    ReadBack read = ReadBack.of(formats, file.name(), uri, bytes.toByteArray());
    assertThat(read.unreadable.stream().map(one -> one.reason() + " " + one.message()).distinct())
        .as(file.name())
        .isEmpty();
    said.forEach(event -> event.setRecordedAt(Instant.EPOCH));
    read.events.forEach(event -> event.setRecordedAt(Instant.EPOCH));
    assertThat(read.events).as(file.name()).hasSameSizeAs(said);
    for (int i = 0; i < said.size(); i++) {
      assertThat(read.events.get(i).toString())
          .as("%s, event %d", file.name(), i + 1)
          .isEqualTo(said.get(i).toString());
    }
    return said.size();
  }
}
