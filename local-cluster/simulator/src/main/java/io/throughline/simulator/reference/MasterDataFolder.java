package io.throughline.simulator.reference;

import io.throughline.simulator.group.PlanClass;
import io.throughline.simulator.history.Tellable;
import io.throughline.simulator.party.Cast;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.reference.Books.PayerOfClass;
import io.throughline.simulator.reference.Books.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the master data by which a history can be posted: every company, facility, provider and
 * payer by the names that its events have, every account and period that its postings need. Equal
 * histories give equal bytes; the version is made of them.
 *
 * <pre>{@code
 * MasterDataFolder.write(history, out.resolve("reference"));
 * }</pre>
 */
public final class MasterDataFolder {
  private static final String POSTING = "posting.yaml";
  private static final int VERSION_DIGITS = 10;

  private final Books books;
  private final Map<String, String> files = new TreeMap<>();

  private MasterDataFolder(Books books) {
    this.books = books;
  }

  /** That of a history. */
  public static void write(Tellable history, Path folder) throws IOException {
    new MasterDataFolder(Books.of(history)).write(history.zone(), folder);
  }

  /** That of a cast, with days of the same time zone. */
  public static void write(Cast cast, LocalDate first, LocalDate last, ZoneId zone, Path folder)
      throws IOException {
    new MasterDataFolder(Books.of(cast, first, last)).write(zone, folder);
  }

  private void write(ZoneId zone, Path folder) throws IOException {
    LocalDate from = books.first();
    places();
    payers();
    periods();
    files.put(
        "service-lines.csv", template("service-lines.csv").replace("{from}", from.toString()));
    files.put("accounts.csv", accounts().replace("{from}", from.toString()));
    // An offset is no zone of the data base; days of postings then begin as those of UTC.
    String known = ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "UTC";
    files.put(POSTING, template(POSTING).replace("{zone}", known));
    files.put(POSTING, files.get(POSTING).replace("{version}", version()));
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private void places() {
    StringBuilder companies = new StringBuilder("company_code,name,currency,valid_from,valid_to\n");
    StringBuilder facilities =
        new StringBuilder("facility_id,name,company_code,also,valid_from,valid_to\n");
    StringBuilder providers =
        new StringBuilder("provider_id,name,facility_id,valid_from,valid_to\n");
    StringBuilder centers =
        new StringBuilder(
            "cost_center,company_code,facility_id,service_line,valid_from,valid_to\n");
    for (Place place : books.places()) {
      Facility facility = place.facility();
      String company = place.companyCode();
      String name = named(facility.name(), facility.code());
      String days = "," + place.opensOn() + ",\n";
      companies.append(company + "," + name + ",USD" + days);
      facilities.append(facility.code() + "," + name + "," + company + "," + facility.npi() + days);
      providers.append(facility.npi() + "," + name + "," + facility.code() + days);
      centers.append("CC" + company + "," + company + "," + facility.code() + "," + days);
    }
    files.put("companies.csv", companies.toString());
    files.put("facilities.csv", facilities.toString());
    files.put("providers.csv", providers.toString());
    files.put("cost-centers.csv", centers.toString());
  }

  /** Also by TRN03, which is all that names the payer in some remittances. */
  private void payers() {
    StringBuilder payers =
        new StringBuilder("payer_id,name,payer_class,also,valid_from,valid_to\n");
    for (PayerOfClass one : books.payers()) {
      Payer payer = one.payer();
      payers.append(
          "%s,%s,%s,%s,%s,\n"
              .formatted(
                  payer.id(),
                  named(payer.name(), payer.id()),
                  one.payerClass(),
                  payer.originator(),
                  books.first()));
    }
    files.put("payers.csv", payers.toString());
  }

  /** Without the rows of classes that no payer has. */
  private String accounts() throws IOException {
    Set<String> classes = new HashSet<>();
    books.payers().forEach(payer -> classes.add(payer.payerClass()));
    return template("accounts.csv")
        .lines()
        .filter(
            line ->
                Arrays.stream(PlanClass.values())
                    .map(Books::word)
                    .allMatch(word -> classes.contains(word) || !line.contains("," + word + ",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void periods() {
    StringBuilder periods = new StringBuilder("company_code,period,first_day,last_day,state\n");
    List<String> rows = Periods.of(books.first(), books.last(), books.places().size());
    for (Place place : books.places()) {
      rows.forEach(row -> periods.append(place.companyCode() + "," + row + "\n"));
    }
    files.put("periods.csv", periods.toString());
  }

  /** Recorded names may have no letter that X12 takes. */
  private static String named(String name, String otherwise) {
    return name.isBlank() ? otherwise : name;
  }

  private static String template(String name) throws IOException {
    try (InputStream text = MasterDataFolder.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      return "simulated-" + HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
