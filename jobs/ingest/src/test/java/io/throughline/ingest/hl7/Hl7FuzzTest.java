package io.throughline.ingest.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Damaged input: no message is lost, none is counted twice, and no reason tells of anyone. */
class Hl7FuzzTest {
  private static final int MUTANTS = 10_000;

  private static final String SIGN = "([!-/:-@\\[-`{-~])";

  /** A header with all its delimiters. */
  private static final Pattern UNMISTAKABLE =
      Pattern.compile(
          "MSH%1$s(?!\\1)%1$s(?!\\1|\\2)%1$s(?!\\1|\\2|\\3)%1$s(?!\\1|\\2|\\3|\\4)%1$s"
                  .formatted(SIGN)
              + "(?:(?!\\1|\\2|\\3|\\4|\\5)%s)?\\1".formatted(SIGN));

  private static final Pattern REASON =
      Pattern.compile(
          "text outside of messages|message \\d+: (segment \\d+: )?[-A-Za-z0-9 .,+/\\[\\]]+");

  private final Hl7Format format = Messages.format(ZoneOffset.UTC);

  @Test
  void everyMessageOfDamagedInputIsAccountedFor() throws Exception {
    assertAccounted(generated(), MUTANTS, 20260304);
  }

  @Test
  void everyMessageOfDamagedSamplesIsAccountedFor() throws Exception {
    assertAccounted(samples(), MUTANTS, 20260305);
  }

  private void assertAccounted(List<byte[]> seeds, int mutants, long seed) throws Exception {
    Random random = new Random(seed);
    int messages = 0;
    int events = 0;
    int dead = 0;
    for (int i = 0; i < mutants; i++) {
      byte[] mutant = Hl7Mutations.mutate(seeds, random);
      InputHead head = new InputHead("file:///in", "", mutant, Math.min(mutant.length, 16_384));
      format.recognises(head);
      Accounts read;
      try {
        read = Accounts.of(mutant, format.open(new ByteArrayInputStream(mutant), head));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("mutant %d: %s".formatted(i, latin1(mutant)), e);
      }
      assertThat(read.messages).as(() -> latin1(mutant)).isEqualTo(headers(mutant));
      for (Unreadable unreadable : read.unreadable) {
        assertThat(unreadable.message())
            .matches(REASON)
            .doesNotContain("DOE", "JANE", "MRN77", "ACC-1", "EVERYMAN", "PATID");
      }
      messages += read.messages;
      events += read.events.size();
      dead += read.unreadable.size();
    }
    assertThat(messages).isGreaterThan(mutants);
    assertThat(events).isGreaterThan(mutants / 10);
    assertThat(dead).isGreaterThan(mutants / 10);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Headers, looked for backwards from each MSH: at the beginning of a line, or unmistakable. */
  private static int headers(byte[] bytes) {
    String text = latin1(bytes);
    Matcher unmistakable = UNMISTAKABLE.matcher(text);
    int count = 0;
    for (int at = text.indexOf("MSH"); at >= 0; at = text.indexOf("MSH", at + 1)) {
      int after = Math.min(text.length(), at + 3);
      boolean isCut = unmistakable.region(after, text.length()).lookingAt();
      boolean goesOn =
          after < text.length() && Character.isLetterOrDigit(text.charAt(after)) && !isCut;
      boolean isHeader = beginsLine(text, at) && !goesOn;
      count += isHeader || unmistakable.region(at, text.length()).lookingAt() ? 1 : 0;
    }
    return count;
  }

  private static boolean beginsLine(String text, int at) {
    for (int i = at; i > 0; ) {
      char c = text.charAt(i - 1);
      if ("\r\n\u000b\u001c".indexOf(c) >= 0) {
        return true;
      } else if (c == ' ' || c == '\t') {
        i--;
      } else if (text.startsWith("\u00ef\u00bb\u00bf", i - 3)) {
        i -= 3;
      } else {
        return false;
      }
    }
    return true;
  }

  private static List<byte[]> generated() {
    List<byte[]> seeds = new ArrayList<>();
    String charges =
        Messages.charges(
            Messages.charge("T1", "100&USD"), "NTE|1|x", Messages.charge("T2", "7.25"));
    String other = Messages.discharge().replace("ADT^A03^ADT_A03", "ADT^A08");
    for (String text :
        List.of(
            Messages.discharge(),
            charges,
            Messages.discharge() + "\r" + charges + other,
            "\u000b" + charges + "\u001c\r\u000b" + Messages.discharge() + "\u001c\r",
            "FHS|^~\\&\rBHS|^~\\&\r" + charges + other + "BTS|2\rFTS|1\r",
            charges.replace("\r", "\r\n") + "\r\n" + Messages.discharge().replace("\r", "\n"))) {
      seeds.add(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return seeds;
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : Hl7SamplesTest.files()) {
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      // Mostly of those that are used.
      int copies = name.startsWith("DFT") || name.startsWith("ADT-A03") ? 12 : 1;
      for (int i = 0; i < copies && bytes.length < 24 * 1024; i++) {
        seeds.add(bytes);
      }
    }
    return seeds;
  }
}
