package io.throughline.ingest.hl7;

import io.throughline.ingest.Collected;
import io.throughline.ingest.format.InputHead;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of messages for tests, and reading them. */
final class Messages {
  static final String PID =
      "PID|1||MRN77^^^HOSP^MR~99^^^X^SS||DOE^JANE||19800101|F||||||||||ACC-1^^^HOSP\r";
  static final String IN1 = "IN1|1|PLAN|PAY9^^^NAIC|Acme Health\r";

  private static final Pattern HEADER =
      Pattern.compile("(?:^|[\r\n\u000b\u001c])MSH(?![A-Za-z0-9])");

  private Messages() {}

  /** Header of a message. */
  static String msh(String type, String controlId) {
    return "MSH|^~\\&|EPIC^1.2^ISO|NORTH^3.4^ISO|HUB|LAKE|20260203140509-0600||%s|%s|P|2.5.1\r"
        .formatted(type, controlId);
  }

  /** PV1 with hospital service and visit number, and when the patient came and went. */
  static String pv1(String admittedAt, String dischargedAt) {
    return "PV1|1|I||||||||CARD|||||||||V-9^^^HOSP|||||||||||||||||||||||||%s|%s\r"
        .formatted(admittedAt, dischargedAt);
  }

  /** A discharge. */
  static String discharge() {
    return msh("ADT^A03^ADT_A03", "C1")
        + "EVN|A03|20260203130000\r"
        + PID
        + pv1("20260201080000", "202602031230")
        + IN1;
  }

  /** Charges, each FT1 as given. */
  static String charges(String... ft1) {
    return msh("DFT^P03^DFT_P03", "C2") + PID + pv1("", "") + String.join("\r", ft1) + "\r" + IN1;
  }

  /** A charge of so much. */
  static String charge(String id, String amount) {
    return "FT1|1|%s|B7|20260202|20260203|CG|99213^VISIT^C4|||1|%s".formatted(id, amount);
  }

  static Collected read(String input) {
    return read(input.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Collected read(byte[] input) {
    return read(input, "file:///in");
  }

  static Collected read(byte[] input, String uri) {
    return read(input, uri, ZoneOffset.UTC);
  }

  static Collected read(byte[] input, String uri, ZoneId zone) {
    return Collected.of(
        format(zone).open(new ByteArrayInputStream(input), new InputHead(uri, "", input, 0)));
  }

  static Hl7Format format(ZoneId zone) {
    return new Hl7Format(Collected.settings(zone));
  }

  /** Headers at the beginning of lines, counted without knowing anything else. */
  static int straightCount(byte[] input) {
    Matcher header = HEADER.matcher(new String(input, StandardCharsets.ISO_8859_1));
    int count = 0;
    while (header.find()) {
      count++;
    }
    return count;
  }
}
