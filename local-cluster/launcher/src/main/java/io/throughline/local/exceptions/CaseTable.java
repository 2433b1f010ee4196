package io.throughline.local.exceptions;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Cases as the workflow's JSON has them, for people. */
public final class CaseTable {
  private static final String NOTHING = "-";

  private CaseTable() {}

  /**
   * A page of cases.
   *
   * @param width columns of the terminal
   */
  public static String list(JsonNode page, int width) {
    Table table =
        new Table(
            Column.text("CASE"),
            Column.text("STATE"),
            Column.number("AMOUNT"),
            Column.text("CLAIM"),
            Column.text("PAYER"),
            Column.text("ASSIGNEE"),
            Column.text("SINCE"),
            Column.cut("RULES"));
    for (JsonNode item : page.path("cases")) {
      table.row(
          text(item, "caseId"),
          text(item, "state"),
          Dollars.of(item.path("amount").longValue()),
          text(item, "claimNumber"),
          text(item, "payer"),
          text(item, "assignee"),
          minute(item, "openedAt"),
          joined(item.path("rules")));
    }
    return table.text(width);
  }

  /** A case with its reasons and its trail. */
  public static String whole(JsonNode shown, int width) {
    StringBuilder text = new StringBuilder();
    line(text, "Case", text(shown, "caseId") + ", revision " + shown.path("exceptionRevision"));
    line(text, "State", state(shown));
    line(
        text,
        "Amount",
        "%s %s, two must decide above %s"
            .formatted(
                Dollars.of(shown.path("amount").longValue()),
                text(shown, "currency"),
                Dollars.of(shown.path("fourEyesAbove").longValue())));
    line(text, "Claim", text(shown, "claimNumber") + ", payer " + text(shown, "payer"));
    line(text, "Assignee", text(shown, "assignee"));
    line(text, "Next try", minute(shown, "nextRetryAt") + ", made " + shown.path("retries"));
    line(text, "Proposal", proposal(shown.path("proposal")));
    line(text, "Evidence", text(shown, "sourceUri") + " byte " + shown.path("byteOffset"));
    text.append('\n').append(reasons(shown, width)).append('\n').append(trail(shown, width));
    return text.toString();
  }

  private static String state(JsonNode shown) {
    return shown.path("resolution").isTextual()
        ? text(shown, "state") + ", " + text(shown, "resolution")
        : text(shown, "state");
  }

  private static String proposal(JsonNode proposal) {
    return proposal.isObject()
        ? "%s by %s: %s"
            .formatted(text(proposal, "action"), text(proposal, "by"), text(proposal, "reason"))
        : NOTHING;
  }

  private static String reasons(JsonNode shown, int width) {
    Table table =
        new Table(
            Column.text("RULE"),
            Column.text("OVERRIDABLE"),
            Column.text("HEALS"),
            Column.cut("DETAIL"));
    for (JsonNode reason : shown.path("reasons")) {
      table.row(
          text(reason, "rule"),
          reason.path("overridable").asBoolean() ? "yes" : "no",
          reason.path("heals").asBoolean() ? "yes" : "no",
          text(reason, "detail"));
    }
    return table.text(width);
  }

  private static String trail(JsonNode shown, int width) {
    Table table =
        new Table(
            Column.number("#"),
            Column.text("AT"),
            Column.text("STEP"),
            Column.text("STATE"),
            Column.text("BY"),
            Column.cut("DETAIL"));
    for (JsonNode entry : shown.path("trail")) {
      table.row(
          entry.path("sequence").asText(),
          minute(entry, "at"),
          text(entry, "step"),
          text(entry, "state"),
          text(entry, "by"),
          text(entry, "detail"));
    }
    return table.text(width);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-9s %s%n".formatted(name, value));
  }

  private static String text(JsonNode of, String field) {
    JsonNode value = of.path(field);
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : NOTHING;
  }

  /** {@code 2026-11-30T13:54:44.123Z} is {@code 2026-11-30 13:54}. */
  private static String minute(JsonNode of, String field) {
    String moment = text(of, field);
    return moment.equals(NOTHING) ? moment : moment.substring(0, 16).replace('T', ' ');
  }

  private static String joined(JsonNode texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.asText()));
    return String.join(", ", all);
  }
}
