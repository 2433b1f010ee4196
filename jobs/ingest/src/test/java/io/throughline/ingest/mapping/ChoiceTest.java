package io.throughline.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.Samples;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which inputs are read by which mapping. */
class ChoiceTest {
  private static final String RULES =
      """
      version: 1
      system: s
      interface: i
      time-zone: UTC
      records: [{skip: read}]
      """;
  private static final String MAPPINGS =
      """
      name: by-feed
      match: {feed: "clinic/*.csv"}
      format: csv
      fields: [id, amount]
      %1$s---
      name: by-columns
      format: csv
      fields: [id, amount, {name: note, optional: yes}]
      %1$s---
      name: by-more-columns
      format: csv
      fields: [id, amount, day]
      %1$s---
      name: without-header
      match: {feed: "bank/**"}
      format: csv
      csv: {header: no, delimiter: ";"}
      fields: [a, b, c]
      %1$s---
      name: by-json-fields
      format: json-lines
      fields: [id, {name: trace, at: /payment/trace}]
      %1$s---
      name: json-by-feed
      match: {feed: "{erp,api}/journal?.json"}
      format: json-array
      array: /items
      fields: [{name: x, optional: yes}]
      %1$s"""
          .formatted(RULES);

  /** Reads with rules that refuse every record, so that the dead letters name the mapping. */
  private static Collected read(String feed, String input) {
    String refusing =
        MAPPINGS.replace("{skip: read}", "{skip: never, when: {%s: {is: none-such}}}");
    String[] first = {"id", "id", "id", "a", "id", "x"};
    StringBuilder yaml = new StringBuilder();
    int i = 0;
    for (String document : refusing.split("---\n")) {
      yaml.append(i == 0 ? "" : "---\n").append(document.formatted(first[i++]));
    }
    return MappedInput.read(yaml.toString(), input, feed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "clinic/a.csv ~ id,amount,day\\n1,2,3 ~ by-feed",
        "other/a.csv ~ id,amount,day\\n1,2,3 ~ by-more-columns",
        "other/a.csv ~ amount,id,x\\n1,2,3 ~ by-columns",
        "'' ~ amount,id,x\\n1,2,3 ~ by-columns",
        "bank/x/y ~ 1;2;3 ~ without-header",
        "'' ~ {\"id\": 1, \"payment\": {\"trace\": 2}} ~ by-json-fields",
        "erp/journal1.json ~ {\"items\": [{\"x\": 1}]} ~ json-by-feed",
        "api/journal1.json ~ {\"items\": [{\"x\": 1}]} ~ json-by-feed",
      })
  void theMappingThatKnowsMostReads(String feed, String input, String mapping) {
    Collected read = read(feed, input.replace("\\n", "\n"));

    assertThat(read.reasons()).containsExactly(Reason.NO_RULE);
    assertThat(read.unreadable.getFirst().message()).startsWith("mapping " + mapping + ", line ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x.csv ~ a,b\\n1,2 ~ NO_MAPPING",
        "x.json ~ nothing ~ NO_MAPPING",
        "'' ~ {\"a\": 1} ~ NO_MAPPING",
        "'' ~ [] ~ NO_MAPPING",
        "'' ~ a;b;c\\n1;2;3 ~ NO_MAPPING",
        "clinic/a.csv ~ id,sum\\n1,2 ~ UNKNOWN_COLUMNS",
        "'' ~ some text, and more ~ NO_INTERCHANGE_HEADER",
        "'' ~ '' ~ EMPTY_INPUT",
        "clinic/a.csv ~ '' ~ EMPTY_INPUT",
      })
  void withoutAMappingAnInputIsOneDeadLetter(String feed, String input, Reason reason) {
    String text = input.replace("\\n", "\n");
    Collected read = MappedInput.read(MAPPINGS, text, feed);

    assertThat(read.reasons()).containsExactly(reason);
    assertThat(read.events).isEmpty();
    assertThat(new String(read.unreadable.getFirst().bytes(), StandardCharsets.UTF_8))
        .isEqualTo(text);
  }

  @Test
  void deadLettersOfInputsSayWhatToDo() {
    assertThat(MappedInput.read(MAPPINGS, "a,b\n1,2", "x.csv").unreadable)
        .extracting(Unreadable::message)
        .containsExactly(
            "CSV or JSON that none of 6 mappings is for; write one, see"
                + " jobs/ingest/mappings/README.md");
    assertThat(MappedInput.read(MAPPINGS, "id,sum\n1,2", "clinic/a.csv").unreadable)
        .extracting(Unreadable::message)
        .containsExactly("mapping by-feed needs columns that the header does not have: amount");
  }

  @Test
  void aLargeInputWithoutMappingComesInParts() {
    String text = "a,b,c\n" + "1,2,3\n".repeat(200_000);
    Collected read = MappedInput.read(MAPPINGS, text, "x.csv");

    assertThat(read.unreadable).hasSizeGreaterThan(1);
    assertThat(read.reasons()).containsExactly(Reason.NO_MAPPING);
    assertThat(
            read.unreadable.stream()
                .map(part -> new String(part.bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(read.unreadable.getLast().part()).isEqualTo(read.unreadable.size());
    assertThat(read.transactionSets).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.csv", "clinic/a.csv", "a.json", ""})
  void x12IsX12WhateverItsFeedIsCalled(String feed) {
    Collected read =
        MappedInput.read(MAPPINGS, "\n" + Interchange.of837("CLM*C1*1", "CLM*C2*2"), feed);

    assertThat(read.events).hasSize(2);
    assertThat(read.unreadable).isEmpty();
  }

  @Test
  void everyX12SampleIsStillX12() throws Exception {
    Formats formats = MappedInput.shipped();
    for (Path file : Samples.all()) {
      byte[] bytes = Files.readAllBytes(file);
      if (new String(bytes, StandardCharsets.ISO_8859_1).contains("ISA*0")) {
        Collected read = Collected.of(formats, bytes, file.getFileName().toString());

        assertThat(read.events).as("%s", file).hasSameSizeAs(Collected.of(bytes).events);
      }
    }
  }
}
