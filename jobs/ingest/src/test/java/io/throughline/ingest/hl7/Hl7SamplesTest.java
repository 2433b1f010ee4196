package io.throughline.ingest.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Samples;
import io.throughline.ingest.format.InputHead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All HL7 v2 samples. */
class Hl7SamplesTest {
  private final Hl7Format format = Messages.format(ZoneOffset.UTC);

  static List<Path> files() throws IOException {
    return Samples.all().stream()
        .filter(file -> file.getParent().toString().contains("hl7"))
        .toList();
  }

  private Accounts read(byte[] bytes) throws Exception {
    InputHead head = new InputHead("file:///in", "", bytes, bytes.length);
    assertThat(format.recognises(head)).isTrue();
    return Accounts.of(bytes, format.open(new ByteArrayInputStream(bytes), head));
  }

  @Test
  void everyMessageIsAnEventASkipOrADeadLetter() throws Exception {
    int messages = 0;
    int events = 0;
    int skipped = 0;
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Accounts read = read(bytes);
      assertThat(read.messages).as("%s", file).isEqualTo(Messages.straightCount(bytes));
      assertThat(read.unreadable).as("%s", file).isEmpty();
      messages += read.messages;
      events += read.events.size();
      skipped += read.skipped;
    }
    assertThat(messages).isEqualTo(158);
    // Two charges in each of DFT-P03-01 and DFT-P11-01, one discharge.
    assertThat(events).isEqualTo(5);
    assertThat(skipped).isEqualTo(155);
  }

  @Test
  void otherSamplesAreNotTakenForHl7() throws Exception {
    List<Path> hl7 = files();
    for (Path file : Samples.all()) {
      if (!hl7.contains(file)) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(format.recognises(new InputHead("", "", bytes, Math.min(bytes.length, 16_384))))
            .as("%s", file)
            .isFalse();
      }
    }
  }

  @Test
  void theSameBytesGiveTheSameIdsUnderAnyName() throws Exception {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      List<String> ids = ids(Messages.read(bytes, "kafka://raw/0/1"));
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).isEqualTo(ids(Messages.read(bytes, "file:///other/name")));
    }
  }

  private static List<String> ids(Collected read) {
    return read.events.stream().map(RevenueEvent::getEventId).toList();
  }

  /** HAPI's own reading of whole messages finds the same values in the same fields. */
  @Test
  void referencesAreWhatHapiFinds() throws Exception {
    var context = new DefaultHapiContext(new GenericModelClassFactory());
    context.setValidationContext(ValidationContextFactory.noValidation());
    PipeParser hapi = new PipeParser(context);
    int compared = 0;
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Collected read = Messages.read(text);
      if (read.events.isEmpty()) {
        continue;
      }
      Message message = hapi.parse(text.replaceAll("[\r\n]+", "\r"));
      Terser terser = new Terser(message);
      for (RevenueEvent event : read.events) {
        assertThat(raw(event, ReferenceKind.ACCOUNT_NUMBER)).isEqualTo(terser.get("/PID-18-1"));
        assertThat(raw(event, ReferenceKind.ENCOUNTER_NUMBER)).isEqualTo(terser.get("/PV1-19-1"));
        assertThat(event.getSource().getSystem())
            .isEqualTo(terser.get("/MSH-3-1") + ":" + terser.get("/MSH-4-1"));
        assertThat(event.getDimensions().getPayer()).isEqualTo(terser.get("/IN1-3-1"));
        assertThat(event.getDimensions().getServiceLine()).isEqualTo(terser.get("/PV1-10-1"));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(5);
  }

  private static String raw(RevenueEvent event, ReferenceKind kind) {
    return event.getReferences().stream()
        .filter(reference -> reference.getKind() == kind)
        .findFirst()
        .orElseThrow()
        .getRaw();
  }

  @Test
  void nothingOfThePeopleIsInEvents() throws Exception {
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Set<String> people = people(text);
      for (RevenueEvent event : Messages.read(text).events) {
        List<String> words = List.of(event.toString().split("[^A-Za-z0-9]+"));
        assertThat(words).doesNotContainAnyElementsOf(people).isNotEmpty();
        assertThat(people).contains("PATID1234", "EVERYMAN", "SMITH", "198808181126");
      }
    }
  }

  /** Numbers, names and birth dates of patients, their kin and who pays for them. */
  private static Set<String> people(String text) {
    Set<String> people = new HashSet<>();
    for (String segment : text.split("[\r\n]+")) {
      String[] fields = segment.split("\\|", -1);
      int[] personal =
          switch (fields[0]) {
            case "PID" -> new int[] {2, 3, 4, 5, 6, 7, 9, 19};
            case "NK1" -> new int[] {2};
            case "GT1" -> new int[] {2, 3, 8, 12};
            case "IN1" -> new int[] {16, 18, 36};
            default -> new int[0];
          };
      for (int field : personal) {
        if (field < fields.length) {
          // Shorter ones coincide with codes of any kind.
          Stream.of(fields[field].split("[^A-Za-z0-9]+"))
              .filter(word -> word.length() > 4)
              .forEach(people::add);
        }
      }
    }
    return people;
  }
}
