package io.throughline.ingest.mapping.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.ingest.mapping.MappedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mapping with a mistake is refused with file, line, column and what was expected. */
class RefusedMappingTest {
  private static final String SOUND =
      """
      name: clinic
      version: 1
      system: clinic
      interface: payments
      format: csv
      time-zone: America/Chicago
      dates: [dd.MM.yyyy]
      amounts: {currency: USD}
      fields: [id, kind, paid, day, account]
      codes:
        kinds: {map: {P: payer, S: self}}
      records:
        - event: PaymentPosted
          when: {kind: P}
          key: [id]
          occurred: day
          references:
            - {kind: ACCOUNT_NUMBER, issuer: {constant: c}, field: account}
          set:
            amount: paid
            paymentType: {field: kind, codes: kinds}
            postingDate: day
        - skip: other
      """;

  private static List<String> problems(String yaml) {
    MappingException refused =
        catchThrowableOfType(
            MappingException.class,
            () -> MappingLoader.of(List.of(new MappingText("clinic.yaml", yaml))));
    return refused == null ? List.of() : refused.problems();
  }

  /** The sound mapping with one text replaced. */
  private static String with(String text, String replacement) {
    assertThat(SOUND).contains(text);
    return SOUND.replace(text, replacement.replace("\\n", "\n"));
  }

  @Test
  void aSoundMappingIsTaken() {
    assertThat(problems(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A field that does not exist: of the input, of the event, of the mapping itself.
        "amount: paid | amount: payd | 20:15: a field is 'payd'; expected id, kind, paid, day, account (did you mean paid?)",
        "amount: paid | ammount: paid | 20:7: PaymentPosted has no property 'ammount'; expected amount, paymentType, postingDate (did you mean amount?)",
        "when: {kind: P} | wehn: {kind: P} | 14:5: rule 1 has no property 'wehn'; expected event, when, key, version, occurred, patient, dimensions, references, set (did you mean when?)",
        "when: {kind: P} | when: {knd: P} | 14:12: when of rule 1 has no property 'knd'; expected id, kind, paid, day, account (did you mean kind?)",
        "event: PaymentPosted | event: PaymentPostd | 13:12: event of rule 1 is 'PaymentPostd'; expected EncounterFinalized, ChargeApproved, PaymentPosted, AdjustmentBooked, RefundInitiated, ClaimSubmitted, ClaimAcknowledged, ClaimAdjudicated, RemittanceReceived, RemittanceAdvised, PaymentSettled, JournalTransferred, JournalRejected, ContractAdjusted (did you mean PaymentPosted?)",
        // Something missing.
        "postingDate: day | reasonless: day | 22:7: PaymentPosted has no property 'reasonless'; expected amount, paymentType, postingDate",
        "key: [id] | version: id | 13:5: rule 1 has no 'key'; expected one",
        "key: [id] | key: [] | 15:10: key of rule 1 is an empty list; expected at least one",
        "occurred: day | version: day | 13:5: rule 1 has no 'occurred'; expected one",
        "time-zone: America/Chicago | version2: 1 | 1:1: the mapping has no 'time-zone'; expected one",
        "- skip: other | - when: {kind: S} | 23:5: rule 2 has neither event nor skip; expected one of event, skip",
        // A wrong type.
        "amount: paid | amount: {field: paid, format: x} | 20:29: amount of PaymentPosted has no property 'format'; expected field, first, join, constant, separator, strip-prefix, after, before, pattern, pad, codes, debit, credit, negate, negative-when, currency, decimal, group",
        "amount: paid | amount: {constant: ten} | 20:15: amount of PaymentPosted is wrong: not an amount of at most 2 decimals and 14 digits, with '.' before the decimals",
        "postingDate: day | postingDate: {constant: 2026-01-02} | 22:20: postingDate of PaymentPosted is wrong: not a date as dd.MM.yyyy",
        "amount: paid | amount: {field: paid, negate: maybe} | 20:37: negate of amount of PaymentPosted is 'maybe'; expected yes, no, true, false",
        "fields: [id | fields: [{name: id, optional: often} | 9:31: optional of a field is 'often'; expected yes, no, true, false",
        "records: | records: nothing\\nnotes: | 13:1: the mapping has no property 'notes'; expected name, version, system, interface, match, format, csv, array, time-zone, dates, years-from, amounts, fields, codes, records",
        // Codes.
        "kinds: {map | kinds: {all: [P, S, X], map | 11:23: code map kinds has no line for code 'X'; expected one, or 'otherwise'",
        "codes: kinds | codes: kind | 21:41: codes of paymentType of PaymentPosted is 'kind'; expected kinds (did you mean kinds?)",
        // Dates.
        "dates: [dd.MM.yyyy] | dates: [dd.MM.yy] | 7:9: date format 'dd.MM.yy' has years of two digits, which are ambiguous; expected yyyy, or years-from: YEAR in the mapping, e.g. 1970 for 1970 to 2069",
        "dates: [dd.MM.yyyy] | dates: [dd/MM/yyyy, MM/dd/yyyy] | 7:21: date formats 'dd/MM/yyyy' and 'MM/dd/yyyy' are ambiguous: 02/01/2003 is a different day in each; expected one of them, or 'format' at the fields",
        "dates: [dd.MM.yyyy] | dates: [dd/MM/yyyy, M/d/yyyy] | 7:21: date formats 'dd/MM/yyyy' and 'M/d/yyyy' are ambiguous: 10/12/2011 is a different day in each; expected one of them, or 'format' at the fields",
        "dates: [dd.MM.yyyy] | dates: [DD.MM.yyyy] | 7:9: 'DD' in date format 'DD.MM.yyyy' is not known; expected yyyy, yy, MM, M, dd, d, HH, H, mm, ss, SSS, X, text in '…', or iso",
        "dates: [dd.MM.yyyy] | dates: [MM.yyyy] | 7:9: date format 'MM.yyyy' does not tell year, month and day; expected for example dd.MM.yyyy",
        "time-zone: America/Chicago | time-zone: America/Chigaco | 6:12: time-zone is 'America/Chigaco'; expected a zone of the IANA data base, e.g. America/Chicago (did you mean America/Chicago?)",
        // Amounts.
        "{currency: USD} | {currency: Dollar} | 8:21: currency is 'Dollar'; expected a code of ISO 4217, e.g. USD",
        "{currency: USD} | {decimal: ','} | 20:15: amount of PaymentPosted is an amount, and nothing says its currency; expected amounts: {currency: USD} in the mapping, or a currency here",
        // References.
        "kind: ACCOUNT_NUMBER | kind: ACCOUNT | 18:16: kind of a reference is 'ACCOUNT'; expected PATIENT_CONTROL_NUMBER, PAYER_CLAIM_CONTROL_NUMBER, ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER, CLEARINGHOUSE_TRACE, LINE_ITEM_CONTROL_NUMBER, BILLING_PROVIDER_NPI, BILLING_PROVIDER_TAX_ID, BILLING_PROVIDER_OTHER, PAYMENT_TRACE, INTERCHANGE_CONTROL_NUMBER, GROUP_CONTROL_NUMBER, TRANSACTION_SET_CONTROL_NUMBER, BATCH_NUMBER, ACCOUNT_NUMBER, ENCOUNTER_NUMBER, CHARGE_NUMBER, POSTING_NUMBER, DEPOSIT_BATCH, JOURNAL_DOCUMENT, JOURNAL_LINE, CONTRACT, POSTING_ID",
        "field: account} | field: account, pattern: '(a)(b)'} | 18:80: pattern of a reference is '(a)(b)'; expected a pattern with one group in parentheses, which is the text",
        "field: account} | field: account, constant: x} | 18:9: a reference has field and constant; expected one of field, first, join, constant",
        // Rules that get in each other's way.
        "- skip: other | - skip: other\\n  - skip: rest | 24:5: rule 3 (skip) is never tried: rule 2 (skip) leaves out every record that it is for; expected it before",
        "- skip: other | - skip: Other one | 23:5: skip is 'Other one'; expected a short reason of small letters, digits and hyphens",
        // What it is for, and how it is written.
        "fields: [id, | match: {feed: 'in/{a'}\\nfields: [id, | 9:15: the braces in 'in/{a' do not match",
        "format: csv | format: csv\\ncsv: {header: no} | 1:1: nothing tells which inputs the mapping is for; expected match: {feed: PATTERN}, or a header or JSON with fields that are not optional",
        "format: csv | format: cvs | 5:9: format of the mapping is 'cvs'; expected csv, json-lines, json-array, json-document (did you mean csv?)",
        "format: csv | format: csv\\ncsv: {delimiter: '::'} | 6:18: delimiter of csv of the mapping is '::'; expected a single character",
        "format: csv | format: csv\\ncsv: {charset: UTF-16} | 6:16: charset of csv of the mapping is 'UTF-16'; expected UTF-8 or a charset of one byte per character, e.g. windows-1252",
        "format: csv | format: json-lines\\ncsv: {header: no} | 6:6: 'csv' does not go with format json-lines",
        "name: clinic | name: My Clinic | 1:7: name is 'My Clinic'; expected small letters, digits and hyphens",
        "version: 1 | version: 1\\nversion: 2 | 3:1: 'version' stands in the mapping twice; expected it once",
        "name: clinic | name: [a | 2:8: not YAML: expected ',' or ']', but got :, while parsing a flow sequence",
      })
  void isRefusedWithItsPlaceAndWhatWasExpected(String text, String replacement, String problem) {
    assertThat(problems(with(text, replacement))).contains("clinic.yaml:" + problem);
  }

  @Test
  void twoEventsUnderOneKeyAreRefused() {
    String twice =
        SOUND.replace("  - skip: other\n", "") + rule(SOUND).replace("{kind: P}", "{id: X}");

    assertThat(problems(twice))
        .containsExactly(
            "clinic.yaml:23:5: rule 1 (PaymentPosted) and rule 2 (PaymentPosted) may make two events"
                + " of one record under the same key; expected a 'when' that keeps them apart, or a"
                + " constant in one of the keys");
    assertThat(problems(twice.replace("{id: X}", "{kind: S}"))).isEmpty();
    assertThat(problems(twice.replace("{id: X}", "{kind: {not: [P, Q]}}"))).isEmpty();
    assertThat(problems(twice.replace("when: {id: X}\n    key: [id]", "key: [{constant: x}, id]")))
        .isEmpty();
  }

  private static String rule(String yaml) {
    return yaml.substring(yaml.indexOf("  - event:"), yaml.indexOf("  - skip:"));
  }

  @Test
  void allMistakesAreToldAtOnceInTheirOrder() {
    String yaml =
        SOUND
            .replace("time-zone: America/Chicago", "time-zone: Chicago")
            .replace("occurred: day", "occurred: dya")
            .replace("amount: paid", "amuont: paid");

    assertThat(problems(yaml))
        .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
        .containsExactly(
            "clinic.yaml:6:12:", "clinic.yaml:16:15:", "clinic.yaml:20:7:", "clinic.yaml:20:7:");
    assertThatThrownBy(() -> MappedInput.mappings(yaml))
        .hasMessageStartingWith("4 problems in mapping files:")
        .hasMessageContaining("needs field 'amount'");
  }

  @Test
  void namesAreTakenOnceOverAllFiles() {
    List<MappingText> texts =
        List.of(new MappingText("a.yaml", SOUND), new MappingText("b.yaml", SOUND));

    assertThatThrownBy(() -> MappingLoader.of(texts))
        .hasMessageContaining("b.yaml:1:7: name 'clinic' is taken");
  }

  @Test
  void filesAndFoldersAreRead(@TempDir Path folder) throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("below")).resolve("a.yaml"), SOUND);
    Files.writeString(folder.resolve("README.md"), "not a mapping");

    assertThat(MappingLoader.load(List.of(folder)).all()).hasSize(1);
    assertThatThrownBy(() -> MappingLoader.load(List.of(folder.resolve("none"))))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("there is no such mapping or folder");
    Files.write(folder.resolve("big.yaml"), new byte[2 * 1024 * 1024]);
    assertThatThrownBy(() -> MappingLoader.load(List.of(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is it a mapping?");
  }

  @Test
  void damagedMappingsAreRefusedWithoutAnyOtherError() throws Exception {
    String shipped = Files.readString(MappedInput.SHIPPED.resolve("synthea.yaml"));
    Random random = new Random(20260302);
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      StringBuilder damaged = new StringBuilder(random.nextBoolean() ? shipped : SOUND);
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
          case 0 -> damaged.setCharAt(at, (char) random.nextInt(1, 0x100));
          case 1 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
          default -> damaged.insert(at, "{[&*!|>'\"%@`:- \n\t".charAt(random.nextInt(17)));
        }
      }
      try {
        MappedInput.mappings(damaged.toString());
      } catch (MappingException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }
}
