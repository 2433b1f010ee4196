package io.throughline.local.find;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.FoundTransactions;
import io.throughline.elasticsearch.search.Story;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a search found, for people and for programs: transactions that belong together as their
 * story, others as a list, none with what comes close.
 *
 * @param text what was searched for
 * @param story empty when nothing was found, or several that have nothing else in common
 * @param all whether to leave nothing out of the story
 */
public record FindReport(String text, FoundTransactions found, Optional<Story> story, boolean all) {
  /** True when a transaction carries the text. */
  public boolean isFound() {
    return !found.exact().isEmpty();
  }

  /**
   * For people.
   *
   * @param width columns of the terminal
   */
  public String table(int width) {
    if (story.isPresent()) {
      return new StoryText(
              text,
              story.get(),
              found.exact().stream().map(FoundTransaction::id).collect(Collectors.toSet()),
              all)
          .text(width);
    }
    if (isFound()) {
      return "%d transactions carry %s; ask for one by its transaction id%s%n%n%s"
          .formatted(
              found.exactTotal(),
              text,
              found.exactTotal() > found.exact().size()
                  ? " (the latest %d are shown)".formatted(found.exact().size())
                  : "",
              new TransactionList(found.exact()).text(width));
    }
    return found.similar().isEmpty()
        ? """
          No transaction carries %s, nor a number that differs only in case, punctuation or leading zeros.
          Upper and lower case count, and so do leading zeros. What was fed a moment ago is found within seconds; \
          'throughline feed' waits until it is.
          """
            .formatted(text)
        : "No transaction carries %s, letter by letter. These come close:%n%n%s"
            .formatted(text, new TransactionList(found.similar()).text(width));
  }

  /** For programs: the documents as they stand in Elasticsearch, amounts in cents. */
  public String json() {
    Map<String, Object> object = new TreeMap<>();
    object.put("found", found.exactTotal());
    object.put("transactions", found.exact());
    object.put("similar", found.similar());
    story.ifPresent(told -> object.put("story", told));
    try {
      return new ObjectMapper()
              .registerModule(new JavaTimeModule())
              .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(object)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of text and numbers can be written", e);
    }
  }
}
