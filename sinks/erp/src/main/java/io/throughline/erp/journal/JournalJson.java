package io.throughline.erp.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** JSON of the journal API. Fields that it does not know are passed over. */
final class JournalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /** What may become a reason in an event: a code, and nothing that could name a patient. */
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

  private static final String REFUSED = "refused";

  private JournalJson() {}

  static byte[] write(List<JournalEntry> entries) {
    try {
      return MAPPER.writeValueAsBytes(new Entries(entries));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry has no JSON form", e);
    }
  }

  /**
   * What became of entries.
   *
   * @throws IOException when the answer is not about these entries, in this order
   */
  static List<Verdict> verdicts(byte[] body, List<JournalEntry> entries) throws IOException {
    List<Result> results = MAPPER.readValue(body, Results.class).entries();
    if (results == null || results.size() != entries.size()) {
      throw new IOException("not as many results as entries");
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      if (result == null || !entries.get(i).key().equals(result.key()) || result.at() == null) {
        throw new IOException("result %d is not about entry %d".formatted(i, i));
      }
      verdicts.add(verdict(result));
    }
    return verdicts;
  }

  private static Verdict verdict(Result result) throws IOException {
    return switch (String.valueOf(result.outcome())) {
      case "booked", "known" -> {
        if (result.document() == null) {
          throw new IOException("a booked entry has no document");
        }
        yield new Verdict.Booked(result.document(), result.at());
      }
      case REFUSED -> new Verdict.Refused(code(result.reason(), REFUSED), result.at());
      default -> throw new IOException("an outcome is none of booked, known, refused");
    };
  }

  /**
   * A document.
   *
   * @throws IOException when it is none
   */
  static BookedJournal journal(byte[] body) throws IOException {
    Journal journal = MAPPER.readValue(body, Journal.class);
    if (journal.document() == null
        || journal.bookedAt() == null
        || journal.currency() == null
        || journal.lines() == null) {
      throw new IOException("a journal lacks its document, time, currency or lines");
    }
    return new BookedJournal(
        new Books(journal.document().company(), journal.period()),
        new JournalEntry(
            journal.key(),
            journal.postingDate(),
            journal.currency(),
            journal.text(),
            journal.lines()),
        new Verdict.Booked(journal.document(), journal.bookedAt()));
  }

  /** The code of a problem, when it has one that may be passed on. */
  static String problemCode(byte[] body, String otherwise) {
    try {
      Problem problem = MAPPER.readValue(body, Problem.class);
      return problem == null ? otherwise : code(problem.code(), otherwise);
    } catch (IOException e) {
      // Some page of a proxy; the status says enough.
      return otherwise;
    }
  }

  private static String code(String text, String otherwise) {
    return text != null && CODE.matcher(text).matches() ? text : otherwise;
  }

  private record Entries(List<JournalEntry> entries) {}

  private record Results(List<Result> entries) {}

  private record Result(String key, String outcome, Document document, String reason, Instant at) {}

  private record Journal(
      String key,
      Document document,
      String period,
      Instant bookedAt,
      LocalDate postingDate,
      String currency,
      String text,
      List<JournalLine> lines) {}

  private record Problem(String code) {}
}
