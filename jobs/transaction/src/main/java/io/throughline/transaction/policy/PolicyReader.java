package io.throughline.transaction.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON form of a policy, and finds all that is wrong with it. */
final class PolicyReader {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /** What a record of Kafka holds, with room to spare. */
  private static final int MOST_CHARACTERS = 300_000;

  private static final int MOST_HOLIDAYS = 5_000;
  private static final int MOST_DEADLINES = 1_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_SETTLING_HOURS = 8_760;

  private final List<PolicyProblem> problems = new ArrayList<>();

  /**
   * What a policy says.
   *
   * @throws PolicyException with all that is wrong
   */
  static Terms read(String json) {
    return new PolicyReader().terms(json);
  }

  private Terms terms(String json) {
    Field policy = new Field(tree(json), "", problems);
    Terms terms = policy.isSection(Names.POLICY) ? terms(policy) : null;
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return terms;
  }

  private static JsonNode tree(String json) {
    if (json.length() > MOST_CHARACTERS) {
      throw refused(
          "has %d characters; expected at most %d".formatted(json.length(), MOST_CHARACTERS));
    }
    try {
      JsonNode tree = JSON.readTree(json);
      return tree.isMissingNode() ? null : tree;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place =
          at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw refused("is not JSON: " + e.getOriginalMessage() + place);
    }
  }

  private static PolicyException refused(String message) {
    return new PolicyException(List.of(new PolicyProblem("", message)));
  }

  private Terms terms(Field policy) {
    Optional<String> version =
        policy
            .get(Names.VERSION)
            .text(
                "[0-9A-Za-z][0-9A-Za-z._-]{0,63}",
                "a text of at most 64 letters, digits, dots and hyphens, e.g. standard-1 or \"2026\"");
    Optional<ZoneId> zone = policy.get(Names.TIME_ZONE).zone();
    List<LocalDate> holidays =
        policy.get(Names.HOLIDAYS).distinct(MOST_HOLIDAYS, PolicyReader::date);
    int lateReversal = policy.get(Names.LATE_REVERSAL_DAYS).number(1, MOST_DAYS);
    int settling = policy.get(Names.SETTLING_HOURS).number(0, MOST_SETTLING_HOURS);
    int shrink = policy.get(Names.SHRINK_AFTER_DAYS).number(1, MOST_DAYS);
    int expire = policy.get(Names.EXPIRE_AFTER_DAYS).number(1, MOST_DAYS);
    if (problems.isEmpty() && expire < shrink) {
      policy
          .get(Names.EXPIRE_AFTER_DAYS)
          .complain("is %d; expected at least shrinkAfterDays, %d".formatted(expire, shrink));
    }
    return new Terms(
        version.orElse(""),
        zone.orElse(ZoneOffset.UTC),
        holidays,
        lateReversal,
        settling,
        shrink,
        expire,
        deadlines(policy.get(Names.DEADLINES)));
  }

  private static Optional<LocalDate> date(Field field) {
    String expected = "a date from %d to %d, e.g. 2026-01-01".formatted(FIRST_YEAR, LAST_YEAR);
    Optional<String> text = field.text("\\d{4}-\\d\\d-\\d\\d", expected);
    try {
      Optional<LocalDate> date = text.map(LocalDate::parse);
      if (date.isPresent()
          && (date.get().getYear() < FIRST_YEAR || date.get().getYear() > LAST_YEAR)) {
        field.complain("is '%s'; expected %s".formatted(date.get(), expected));
      }
      return date;
    } catch (DateTimeException e) {
      field.complain("is '%s'; expected %s".formatted(text.orElse(""), expected));
      return Optional.empty();
    }
  }

  private List<Deadline> deadlines(Field field) {
    DeadlinesReader reader = new DeadlinesReader();
    return field.list(MOST_DEADLINES).stream().map(reader::read).flatMap(Optional::stream).toList();
  }
}
