package io.throughline.local.find;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.throughline.elasticsearch.FoundTransaction;
import io.throughline.elasticsearch.FoundTransaction.Content;
import io.throughline.elasticsearch.FoundTransactions;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a search found, for people and for programs: one transaction as its lineage, several as a
 * list, none with what comes close.
 *
 * @param text what was searched for
 */
public record FindReport(String text, FoundTransactions found) {
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
    if (found.exact().size() == 1) {
      return new Lineage(found.exact().getFirst()).text(width);
    }
    if (isFound()) {
      return "%d transactions carry %s; ask for one by its transaction id%s%n%n%s"
          .formatted(
              found.exactTotal(),
              text,
              found.exactTotal() > found.exact().size()
                  ? " (the latest %d are shown)".formatted(found.exact().size())
                  : "",
              list(found.exact(), width));
    }
    return found.similar().isEmpty()
        ? """
          No transaction carries %s, nor a number that differs only in case, punctuation or leading zeros.
          Upper and lower case count, and so do leading zeros. What was fed a moment ago is found within seconds; \
          'throughline feed' waits until it is.
          """
            .formatted(text)
        : "No transaction carries %s, letter by letter. These come close:%n%n%s"
            .formatted(text, list(found.similar(), width));
  }

  /** For programs: the documents as they stand in Elasticsearch, amounts in cents. */
  public String json() {
    Map<String, Object> object = new TreeMap<>();
    object.put("found", found.exactTotal());
    object.put("transactions", found.exact());
    object.put("similar", found.similar());
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

  private static String list(List<FoundTransaction> transactions, int width) {
    Table table =
        new Table(
            Column.text("TRANSACTION"),
            Column.text("CLAIM"),
            Column.text("PROVIDER"),
            Column.cut("PAYER"),
            Column.text("STAGE"),
            Column.number("CHARGE"),
            Column.number("PAID"),
            Column.number("FACTS"),
            Column.number("FINDINGS"));
    for (FoundTransaction transaction : transactions) {
      Content content = transaction.content();
      table.row(
          transaction.id(),
          orNothing(content.claim().number()),
          orNothing(content.provider().id()),
          content.payer() == null ? "" : orNothing(content.payer().name()),
          content.stage(),
          Dollars.of(content.money().charge()),
          Dollars.of(content.money().paid()),
          Integer.toString(content.factCount()),
          Integer.toString(content.findings().size()));
    }
    return table.text(width);
  }

  private static String orNothing(String text) {
    return text == null ? "" : text;
  }
}
