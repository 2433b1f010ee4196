package io.throughline.audit.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One version after the other of master data as rows. */
final class MasterDataRows implements AutoCloseable {
  private final Database database;
  private final Map<String, Table> tables = new HashMap<>();

  MasterDataRows(Database database) {
    this.database = database;
  }

  void add(String version, boolean isInForce, JsonNode content) {
    JsonNode posting = content.path("posting");
    table("master_version")
        .add(version)
        .add(isInForce)
        .add(TimeUnit.MINUTES.toMicros(posting.path("waitMinutes").asLong()))
        .add(posting.path("closedPeriod").asText().equals("next-open"))
        .add(posting.path("plausibleDifference").asLong())
        .end();
    for (JsonNode rule : posting.path("rules")) {
      table("posting_rule")
          .add(version)
          .add(rule.path("rule").asText())
          .add(rule.path("severity").asText())
          .add(rule.path("overridable").asBoolean())
          .end();
    }
    JsonNode all = content.path("tables");
    each(
        all,
        "payers",
        row -> {
          for (String name : row.names("payer_id")) {
            Table payers = table("master_payer").add(version).add(name);
            row.dated(row.cells(payers, "payer_id", "payer_class"));
          }
        });
    each(
        all,
        "facilities",
        row -> {
          for (String name : row.names("facility_id")) {
            Table facilities = table("master_facility").add(version).add(name);
            row.dated(row.cells(facilities, "facility_id", "company_code"));
          }
        });
    each(all, "providers", row -> row.dated(row.provider(table("master_provider").add(version))));
    each(
        all,
        "service-lines",
        row ->
            row.dated(
                row.cells(table("master_service_line").add(version), "code", "service_line")));
    each(
        all,
        "companies",
        row ->
            row.dated(row.cells(table("master_company").add(version), "company_code", "currency")));
    each(
        all,
        "cost-centers",
        row ->
            row.dated(
                row.cells(
                    table("master_cost_center").add(version),
                    "cost_center",
                    "company_code",
                    "facility_id",
                    "service_line")));
    each(
        all,
        "accounts",
        row ->
            row.dated(
                row.cells(
                    table("master_account").add(version),
                    "company_code",
                    "purpose",
                    "group_code",
                    "reason_code",
                    "payer_class",
                    "facility_id",
                    "account")));
    each(
        all,
        "periods",
        row ->
            row.cells(table("master_period").add(version), "company_code", "period")
                .add(LocalDate.parse(row.text("first_day")))
                .add(LocalDate.parse(row.text("last_day")))
                .add(row.text("state").equals("open"))
                .end());
  }

  private Table table(String name) {
    return tables.computeIfAbsent(name, database::table);
  }

  private static void each(JsonNode all, String name, Consumer<Cells> use) {
    List<String> columns = new ArrayList<>();
    all.path(name).path("columns").forEach(column -> columns.add(column.asText()));
    for (JsonNode row : all.path(name).path("rows")) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), row.path(i).asText());
      }
      use.accept(new Cells(cells));
    }
  }

  private record Cells(Map<String, String> byColumn) {
    String text(String column) {
      return byColumn.get(column);
    }

    /** The id, and what else it is called. */
    Set<String> names(String id) {
      Set<String> names = new LinkedHashSet<>();
      names.add(text(id));
      for (String also : text("also").split(";")) {
        if (!also.isBlank()) {
          names.add(also.strip());
        }
      }
      return names;
    }

    Table cells(Table row, String... columns) {
      for (String column : columns) {
        row.add(text(column));
      }
      return row;
    }

    Table provider(Table row) {
      String facility = text("facility_id");
      return row.add(text("provider_id")).add(facility.isEmpty() ? null : facility);
    }

    void dated(Table row) {
      String last = text("valid_to");
      row.add(LocalDate.parse(text("valid_from")))
          .add(last.isEmpty() ? null : LocalDate.parse(last))
          .end();
    }
  }

  @Override
  public void close() {
    tables.values().forEach(Table::close);
  }
}
