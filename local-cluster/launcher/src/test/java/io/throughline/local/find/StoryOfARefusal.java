package io.throughline.local.find;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundException;
import io.throughline.elasticsearch.search.Story;
import io.throughline.elasticsearch.search.Story.Told;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A payment that was refused, corrected and approved, posted and booked; and a takeback of later
 * that is refused. The documents are beside this class in resources.
 */
final class StoryOfARefusal {
  private StoryOfARefusal() {}

  static Story story() throws IOException {
    List<FoundEntry> entries = Arrays.asList(read("refusal.json", FoundEntry[].class));
    List<FoundEntry> standing =
        entries.stream().filter(entry -> entry.action().equals("POSTING_VALIDATED")).toList();
    return new Story(
        List.of(StoryOfOneAccount.claim()),
        entries.stream().map(entry -> new Told(entry, entry.timestamp())).toList(),
        entries.size(),
        standing,
        List.of(read("refused.json", FoundException.class)));
  }

  private static <T> T read(String name, Class<T> type) throws IOException {
    ObjectReader reader = new ObjectMapper().registerModule(new JavaTimeModule()).readerFor(type);
    try (InputStream in = StoryOfARefusal.class.getResourceAsStream(name)) {
      return reader.readValue(in);
    }
  }
}
