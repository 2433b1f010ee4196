package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.mapping.MappedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Events of real files, field by field, as they were looked through once. When a change of the
 * mapping is meant, take the new text from the failure's "was".
 */
class GoldenEventsTest {
  @ParameterizedTest
  @CsvSource({
    "837p-cob, linuxforhealth-x12/837_005010X222A2/demo.cob.example3.C.837",
    "837i-4010, linuxforhealth-x12/837_004010X096A1/institutional.837",
    "837d, stupidedi/005010/X224A2_HC837_Health_Care_Claim_Dental/pass/sales-tax.edi",
    "835-plb, linuxforhealth-x12/835_005010X221A1/medicare-part-a.835",
    "835-unbalanced, moov-x12/example_5010_835/sample1.txt",
    "277ca, imsweb-x12-parser/277_5010/x12_277CA_accepted.txt",
    "999, oopfactory-x12/Acknowledgments/_999/DHS_Wisconsin_Sample.txt",
    "hl7-dft-p03, fhir-converter-hl7/DFT-P03-01.hl7",
    "hl7-dft-p11, fhir-converter-hl7/DFT-P11-01.hl7",
    "hl7-adt-a03, fhir-converter-hl7/ADT-A03-01.hl7"
  })
  void eventsOf(String golden, String sample) throws IOException {
    Collected read;
    try (InputStream input = Files.newInputStream(Samples.file(sample))) {
      read = Collected.of(TestIngestion.formats().open(input, "file:///" + sample, ""));
    }
    String events = read.events.stream().map(GoldenEventsTest::json).collect(Collectors.joining());

    assertThat(events).isEqualTo(expected(golden));
    assertThat(read.unreadable).isEmpty();
  }

  /** Of each file the first event of each milestone, by the shipped mappings. */
  @ParameterizedTest
  @CsvSource({
    "synthea-encounters, synthea-dbt/encounters.csv",
    "synthea-claims, synthea-dbt/claims.csv",
    "synthea-transactions, synthea-dbt/claims_transactions.csv",
    "sap-lines, erp-fivetran/sap_source/sap_faglflexa_data.csv"
  })
  void mappedEventsOf(String golden, String sample) throws IOException {
    byte[] bytes = Files.readAllBytes(Samples.file(sample));
    Map<Class<?>, String> first = new LinkedHashMap<>();
    for (RevenueEvent event : Collected.of(MappedInput.shipped(), bytes, sample).events) {
      first.computeIfAbsent(event.getMilestone().getClass(), milestone -> json(event));
    }

    assertThat(String.join("", first.values())).isEqualTo(expected(golden));
  }

  private static String json(RevenueEvent event) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JsonEncoder encoder =
          EncoderFactory.get().jsonEncoder(RevenueEvent.getClassSchema(), bytes, true);
      new SpecificDatumWriter<>(RevenueEvent.class).write(event, encoder);
      encoder.flush();
      String hash = HexFormat.of().formatHex(event.getSource().getContentHash().bytes());
      return bytes
              .toString(StandardCharsets.UTF_8)
              .replaceAll("\"contentHash\" : [^\n]*", "\"contentHash\" : \"%s\",".formatted(hash))
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String expected(String golden) throws IOException {
    try (var resource = GoldenEventsTest.class.getResourceAsStream("golden/" + golden + ".json")) {
      assertThat(resource).as("golden/%s.json", golden).isNotNull();
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
