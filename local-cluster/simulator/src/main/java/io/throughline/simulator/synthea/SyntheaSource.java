package io.throughline.simulator.synthea;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.simulator.recorded.RecordedSource;
import io.throughline.simulator.recorded.Row;
import io.throughline.simulator.recorded.SortedFile;
import io.throughline.simulator.recorded.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins encounters, claims and transactions by encounter, which all three name, by sorting them on
 * disk. Payers and organizations are kept in memory.
 */
public final class SyntheaSource implements RecordedSource {
  private static final String[] ENCOUNTERS = {
    "Id", "START", "STOP", "PATIENT", "ORGANIZATION", "ENCOUNTERCLASS"
  };
  private static final String[] CLAIMS = {
    "Id",
    "APPOINTMENTID",
    "PRIMARYPATIENTINSURANCEID",
    "STATUS1",
    "LASTBILLEDDATE1",
    "HEALTHCARECLAIMTYPEID1"
  };
  private static final String[] TRANSACTIONS = {
    "ID",
    "CLAIMID",
    "CHARGEID",
    "TYPE",
    "AMOUNT",
    "METHOD",
    "FROMDATE",
    "PROCEDURECODE",
    "UNITS",
    "TRANSFERTYPE",
    "PAYMENTS",
    "ADJUSTMENTS",
    "TRANSFERS",
    "APPOINTMENTID"
  };
  private static final String[] PAYERS = {"Id", "NAME", "AMOUNT_COVERED"};
  private static final String[] ORGANIZATIONS = {"Id", "NAME", "UTILIZATION", "REVENUE"};

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String expects() {
    return "Synthea's encounters.csv, claims.csv, claims_transactions.csv, payers.csv and"
        + " organizations.csv";
  }

  @Override
  public boolean recognises(List<Table> tables) {
    return List.of(ENCOUNTERS, CLAIMS, TRANSACTIONS, PAYERS, ORGANIZATIONS).stream()
        .allMatch(columns -> tables.stream().anyMatch(table -> table.has(columns)));
  }

  @Override
  public void read(List<Table> tables, Context context) throws IOException {
    SyntheaParties parties = new SyntheaParties(context.parties());
    table(tables, PAYERS).read(parties::payer);
    SortedFile rows = new SortedFile(context.scratch(), "synthea");
    table(tables, ENCOUNTERS)
        .read(
            row -> {
              parties.uses(row.text("ORGANIZATION"));
              add(rows, row.text("Id"), "E", ENCOUNTERS, row);
            });
    table(tables, ORGANIZATIONS).read(parties::organization);
    parties.settle();
    table(tables, CLAIMS).read(row -> add(rows, row.text("APPOINTMENTID"), "C", CLAIMS, row));
    table(tables, TRANSACTIONS)
        .read(row -> add(rows, row.text("APPOINTMENTID"), "T", TRANSACTIONS, row));
    join(rows, new Encounters(parties, context));
  }

  private static Table table(List<Table> tables, String... columns) {
    return tables.stream().filter(table -> table.has(columns)).findFirst().orElseThrow();
  }

  private static void add(SortedFile to, String key, String kind, String[] columns, Row row)
      throws IOException {
    String[] kept = new String[columns.length + 2];
    kept[0] = kind;
    kept[1] = row.place();
    for (int i = 0; i < columns.length; i++) {
      kept[i + 2] = row.text(columns[i]);
    }
    to.add(key, JSON.writeValueAsString(kept));
  }

  private static void join(SortedFile rows, Encounters encounters) throws IOException {
    List<Row> transactions = new ArrayList<>();
    List<Row> claims = new ArrayList<>();
    List<Row> found = new ArrayList<>();
    String[] key = {null};
    rows.drain(
        line -> {
          if (key[0] != null && !key[0].equals(line.key())) {
            encounters.tell(found, claims, transactions);
            found.clear();
            claims.clear();
            transactions.clear();
          }
          key[0] = line.key();
          String[] kept = JSON.readValue(line.text(), String[].class);
          switch (kept[0]) {
            case "E" -> found.add(row(kept, ENCOUNTERS));
            case "C" -> claims.add(row(kept, CLAIMS));
            default -> transactions.add(row(kept, TRANSACTIONS));
          }
        });
    encounters.tell(found, claims, transactions);
  }

  private static Row row(String[] kept, String[] columns) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      fields.put(columns[i], kept[i + 2]);
    }
    return new Row(kept[1], fields);
  }
}
