package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;

/** Names, birth dates and member ids of people stay in the original bytes. */
class PhiTest {
  /** NM101 of people: insured, patient, corrected, responsible, dependent. */
  private static final Set<String> PEOPLE = Set.of("IL", "QC", "74", "03", "QD", "GB", "S1", "P5");

  /** Shorter ones coincide with codes of any kind. */
  private static final int SHORTEST_NAME = 4;

  @Test
  void nothingOfThePeopleInTheSamplesIsInTheirEvents() throws Exception {
    int looked = 0;
    for (Path file : Samples.all()) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      People people = People.in(text);
      Collected read = Collected.of(text);
      for (RevenueEvent event : read.events) {
        Set<String> values = new HashSet<>();
        collect(event, values);
        assertNobody(people, String.join(" ", values));
        looked++;
      }
      for (Unreadable unreadable : read.unreadable) {
        assertNobody(people, unreadable.message());
      }
    }
    assertThat(looked).isGreaterThan(1_000);
  }

  private static void assertNobody(People people, String text) {
    Set<String> words = new HashSet<>(List.of(text.split("[^A-Za-z0-9]+")));
    for (String identifier : people.identifiers) {
      assertThat(words).doesNotContain(identifier);
    }
    for (String name : people.names) {
      assertThat(words).doesNotContain(name);
    }
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

  private record People(Set<String> names, Set<String> identifiers, Set<String> others) {
    static People in(String text) {
      People people = new People(new HashSet<>(), new HashSet<>(), new HashSet<>());
      int header = text.indexOf("ISA");
      char element = header < 0 || header + 3 >= text.length() ? '*' : text.charAt(header + 3);
      for (String raw : text.split("[~^_'\r\n]+")) {
        people.add(raw.strip().split(Pattern.quote(String.valueOf(element)), -1));
      }
      // Examples give one number to patients, companies and claims alike.
      people.identifiers.removeAll(people.others);
      // The masked files write X and 9 for everything.
      people.names.removeIf(name -> name.matches("[X ]*"));
      people.identifiers.removeIf(id -> id.matches("[X9A-Z]*9+[X9A-Z]*"));
      return people;
    }

    private void add(String[] segment) {
      List<String> e = new ArrayList<>(List.of(segment));
      while (e.size() < 10) {
        e.add("");
      }
      switch (e.get(0)) {
        case "NM1" -> {
          if (PEOPLE.contains(e.get(1))) {
            addName(e.get(3));
            addName(e.get(4));
            addIdentifier(e.get(9));
          } else {
            others.add(e.get(9));
          }
        }
        case "DMG" -> addIdentifier(e.get(2));
        case "CLM", "CLP" -> others.add(e.get(1));
        case "REF" -> {
          if (e.get(1).equals("EI")) {
            others.add(e.get(2));
          }
        }
        default -> {
          // Nobody in it.
        }
      }
    }

    private void addName(String name) {
      if (name.length() >= SHORTEST_NAME) {
        names.add(name);
      }
    }

    private void addIdentifier(String identifier) {
      if (identifier.length() >= SHORTEST_NAME) {
        identifiers.add(identifier.strip());
      }
    }
  }
}
