package io.throughline.audit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the rules take from a policy. Fields that only the stream needs (how long state is kept) are
 * not read.
 *
 * @param version as its file says
 * @param zone whose local days deadlines count
 * @param settling how long a finding may mend itself
 * @param late after how long money that is taken back is late
 */
public record Policy(
    String version,
    ZoneId zone,
    List<LocalDate> holidays,
    Duration settling,
    Duration late,
    List<Deadline> deadlines) {
  private static final Set<String> UNITS =
      Set.of("hours", "days", "business-days", "end-of-business-day");
  private static final int LONGEST = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The one that holds where none was published. */
  public static Policy standard() {
    try (InputStream json = Policy.class.getResourceAsStream("standard.json")) {
      return parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the JSON of a policy.
   *
   * @throws PolicyException when it is none
   */
  public static Policy parse(String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new PolicyException(
          "The policy is no JSON: %s (line %d)"
              .formatted(e.getOriginalMessage(), e.getLocation().getLineNr()),
          e);
    }
    try {
      List<LocalDate> holidays = new ArrayList<>();
      texts(root, "holidays").forEach(day -> holidays.add(LocalDate.parse(day)));
      List<Deadline> deadlines = new ArrayList<>();
      root.path("deadlines").forEach(node -> deadlines.add(deadline(node)));
      return new Policy(
          text(root, "version"),
          ZoneId.of(text(root, "timeZone")),
          holidays,
          Duration.ofHours(number(root, "settlingHours")),
          Duration.ofDays(number(root, "lateReversalDays")),
          deadlines);
    } catch (DateTimeException e) {
      throw new PolicyException(
          "The policy has a date or time zone that is none: " + e.getMessage(), e);
    }
  }

  private static Deadline deadline(JsonNode node) {
    String unit = text(node, "unit");
    if (!UNITS.contains(unit)) {
      throw new PolicyException(
          "A deadline of the policy has unit \"%s\"; expected one of hours, days, business-days, end-of-business-day"
              .formatted(unit));
    }
    return new Deadline(
        text(node, "rule"),
        texts(node, "payers"),
        texts(node, "facilities"),
        number(node, "within"),
        unit);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new PolicyException("The policy needs a text for \"%s\"".formatted(field));
    }
    return value.textValue();
  }

  private static int number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isInt() || value.intValue() < 0 || value.intValue() > LONGEST) {
      throw new PolicyException(
          "The policy needs a whole number from 0 to %d for \"%s\"".formatted(LONGEST, field));
    }
    return value.intValue();
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : node.path(field)) {
      if (!value.isTextual()) {
        throw new PolicyException("The policy needs a list of texts for \"%s\"".formatted(field));
      }
      texts.add(value.textValue());
    }
    return texts;
  }
}
