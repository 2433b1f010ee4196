package io.throughline.simulator.recorded;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * A row of a CSV file. Fields that are missing are empty; those that cannot be read are errors that
 * name place and column.
 *
 * @param place file and line
 */
public record Row(String place, Map<String, String> fields) {
  /** The text of a column. */
  public String text(String column) {
    String text = fields.get(column);
    return text == null ? "" : text;
  }

  /** An amount of dollars in cents; 0 if empty. */
  public long cents(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return 0;
    }
    try {
      return new BigDecimal(text).movePointRight(2).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s: column %s is no amount in dollars and whole cents".formatted(place, column), e);
    }
  }

  /** A whole number; what is given if empty. */
  public long whole(String column, long otherwise) {
    String text = text(column);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s: column %s is no whole number".formatted(place, column), e);
    }
  }

  /** A date as 2008-11-29 or 20081129. */
  public LocalDate date(String column) {
    String text = text(column);
    try {
      return text.indexOf('-') < 0
          ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s: column %s is no date such as 2008-11-29".formatted(place, column), e);
    }
  }
}
