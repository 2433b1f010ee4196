package io.throughline.ingest.x12;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import java.util.function.Supplier;

/** Readings that go to whoever drives the reading at that moment. */
record Forwarding(Supplier<Readings> target) implements Readings {
  @Override
  public void event(RevenueEvent event) {
    target.get().event(event);
  }

  @Override
  public void unreadable(Unreadable unreadable) {
    target.get().unreadable(unreadable);
  }

  @Override
  public void skipped(Skip skip) {
    target.get().skipped(skip);
  }

  @Override
  public void interchange() {
    target.get().interchange();
  }

  @Override
  public void transactionSet() {
    target.get().transactionSet();
  }
}
