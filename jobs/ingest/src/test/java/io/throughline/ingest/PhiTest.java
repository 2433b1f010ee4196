package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;

/** Names, birth dates and member ids of people stay in the original bytes. */
class PhiTest {
  @Test
  void nothingOfThePeopleInTheSamplesIsInTheirEvents() throws Exception {
    int looked = 0;
    int named = 0;
    for (Path file : Samples.all()) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      People people = People.in(text);
      named += people.namedIn(text).size();
      Collected read = Collected.of(text);
      for (RevenueEvent event : read.events) {
        Set<String> values = new HashSet<>();
        collect(event, values);
        assertThat(people.namedIn(String.join(" ", values))).isEmpty();
        looked++;
      }
      for (Unreadable unreadable : read.unreadable) {
        assertThat(people.namedIn(unreadable.message())).isEmpty();
      }
    }
    assertThat(looked).isGreaterThan(1_000);
    assertThat(named).as("found where they are").isGreaterThan(300);
  }

  /** All texts in a record, however deep. */
  private static void collect(Object value, Set<String> into) {
    if (value instanceof IndexedRecord record) {
      for (int i = 0; i < record.getSchema().getFields().size(); i++) {
        collect(record.get(i), into);
      }
    } else if (value instanceof Iterable<?> list) {
      list.forEach(element -> collect(element, into));
    } else if (value instanceof CharSequence text) {
      into.add(text.toString());
    }
  }
}
