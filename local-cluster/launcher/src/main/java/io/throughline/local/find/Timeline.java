package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundTransaction.Source;
import io.throughline.elasticsearch.search.Story.Told;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Entries in order of time, each fact with the bytes that say so: a line each where there is room,
 * else two. A fact of several transactions is one entry.
 */
final class Timeline {
  private static final String GAP = "…";
  private static final String INDENT = "    ";

  private final Labels labels;
  private final BookingWords bookings;

  /** Each with all the places where it was said. */
  private final Map<Object, List<Told>> rows = new LinkedHashMap<>();

  Timeline(List<Told> entries, Labels labels, boolean all) {
    this.labels = labels;
    this.bookings = new BookingWords(labels, all);
    for (Told told : entries) {
      rows.computeIfAbsent(identity(told), key -> new ArrayList<>()).add(told);
    }
  }

  private static Object identity(Told told) {
    if (told == null) {
      return GAP;
    }
    return told.entry().addsFact() ? told.entry().event().id() : told;
  }

  String text(int width) {
    return width >= Paired.WIDE ? wide(width) : narrow(width);
  }

  private String wide(int width) {
    Table table =
        new Table(
            Column.text("WHEN (UTC)"),
            Column.text("IN"),
            Column.text("WHAT"),
            Column.text("STATUS"),
            Column.number("AMOUNT"),
            Column.text("RULE"),
            Column.cut("FILE"),
            Column.number("BYTE"),
            Column.number("LENGTH"),
            Column.text("SEGMENT"));
    List<String> below = new ArrayList<>();
    rows.values()
        .forEach(
            row -> {
              Told told = row.getFirst();
              if (told == null) {
                table.row(GAP, "", "", "", "", "", "", "", "", "");
                below.add("");
                return;
              }
              Source source = told.entry().content().source();
              boolean hasBytes = hasBytes(source);
              table.row(
                  Words.time(told.at()),
                  places(row),
                  what(told.entry()),
                  status(told.entry()),
                  amount(told.entry()),
                  rule(told.entry()),
                  hasBytes ? SourceFiles.name(source.uri()) : "",
                  hasBytes ? Long.toString(source.offset()) : "",
                  hasBytes ? Long.toString(source.length()) : "",
                  hasBytes ? segment(source) : "");
              below.add(booking(told.entry(), width));
            });
    return Paired.text(table, below, width);
  }

  private String narrow(int width) {
    Table table =
        new Table(
            Column.text("WHEN (UTC)"),
            Column.text("IN"),
            Column.text("WHAT"),
            Column.text("STATUS"),
            Column.number("AMOUNT"));
    List<String> seconds = new ArrayList<>();
    rows.values()
        .forEach(
            row -> {
              Told told = row.getFirst();
              if (told == null) {
                table.row(GAP, "", "", "", "");
                seconds.add("");
                return;
              }
              table.row(
                  Words.time(told.at()),
                  places(row),
                  what(told.entry()),
                  status(told.entry()),
                  amount(told.entry()));
              seconds.add(evidence(told.entry(), width) + booking(told.entry(), width));
            });
    return Paired.text(table, seconds, width);
  }

  /** Lines below what is posted, refused or decided; each ended. */
  private String booking(FoundEntry entry, int width) {
    return BookingWords.isOf(entry) ? bookings.below(entry, INDENT, width) : "";
  }

  /** Of a posting only the place of its record is known. */
  private static boolean hasBytes(Source source) {
    return source != null && source.uri() != null && source.offset() != null;
  }

  /** A line, or two, each ended; nothing where there is neither evidence nor rule. */
  private static String evidence(FoundEntry entry, int width) {
    Source source = entry.content().source();
    String rule = BookingWords.isOf(entry) ? "" : rule(entry);
    if (!hasBytes(source)) {
      return rule.isEmpty() ? "" : INDENT + "rule " + rule + "\n";
    }
    String place =
        " byte %d, %d long, segment %s"
            .formatted(source.offset(), source.length(), segment(source));
    String by = rule.isEmpty() ? "" : ", by " + rule;
    int room = width - INDENT.length() - place.length() - by.length();
    String name = SourceFiles.name(source.uri());
    boolean fits = name.length() <= room;
    return (room < 12 && !fits
            ? INDENT + name + "\n" + INDENT + place.strip() + by
            : INDENT + (fits ? name : GAP + name.substring(name.length() - room + 1)) + place + by)
        + "\n";
  }

  private String places(List<Told> row) {
    return String.join(" ", row.stream().map(told -> labels.of(told.entry())).toList());
  }

  private String what(FoundEntry entry) {
    return BookingWords.isOf(entry) ? bookings.what(entry) : said(entry);
  }

  private String said(FoundEntry entry) {
    String milestone = Words.or(entry.content().milestone(), "fact");
    return switch (entry.action()) {
      case "FACT_ADDED" -> milestone + answered(entry);
      case "FACT_MOVED" -> milestone + " went to " + other(entry);
      case "FACT_REPEATED" -> milestone + " again";
      case "FACT_REFUSED" -> milestone + " refused";
      case "LINKED" -> "now part of " + other(entry);
      case "UNLINKED" -> "no more part of " + other(entry);
      case "ASSESSED" ->
          "now %s%s"
              .formatted(entry.content().stage(), entry.content().amount() == null ? "" : ", open");
      case "FINDING_OPENED" -> "! finding opened";
      case "FINDING_CHANGED" -> "! finding changed";
      case "SHRUNK" -> "evidence left the state";
      case "EXPIRED" -> "left the state";
      default -> entry.action().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** Of an answer of the ERP to a posting: which one. */
  private String answered(FoundEntry entry) {
    Source source = entry.content().source();
    String posting = source == null ? null : labels.ofPostingAt(source.uri());
    return posting == null ? "" : " of " + posting;
  }

  private String other(FoundEntry entry) {
    return labels.of(Words.or(entry.content().otherId(), "another"));
  }

  private static String status(FoundEntry entry) {
    return Words.or(entry.content().status(), "");
  }

  private static String amount(FoundEntry entry) {
    return entry.content().amount() == null ? "" : Dollars.of(entry.content().amount());
  }

  private static String rule(FoundEntry entry) {
    return entry.rule() == null ? "" : String.join(" ", entry.rule().names());
  }

  private static String segment(Source source) {
    return source.segment() + " " + Words.or(source.tag(), "");
  }
}
