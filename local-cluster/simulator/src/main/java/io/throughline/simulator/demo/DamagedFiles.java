package io.throughline.simulator.demo;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimSource;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.claim.Submission;
import io.throughline.simulator.x12.ClaimsWriter;
import io.throughline.simulator.x12.Delimiters;
import io.throughline.simulator.x12.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Input that cannot be read whole, as it happens: each file has one damage and its neighbours in it
 * are sound. Claims in sound parts stand as {@link Story#SUBMITTED}.
 */
final class DamagedFiles {
  /** Far above the numbers of the history, so that these claims meet nobody. */
  private static final int FIRST_NUMBER = 900_000;

  private static final int CLAIMS_PER_INTERCHANGE = 3;

  private final HistoryFiles files;
  private final ClaimSource source;
  private final LocalDate date;
  private final List<ClaimTruth> sound = new ArrayList<>();
  private int next = FIRST_NUMBER;

  DamagedFiles(HistoryFiles files, ClaimSource source, LocalDate date) {
    this.files = files;
    this.source = source;
    this.date = date;
  }

  /**
   * Writes all of them.
   *
   * @return where the claims of the sound parts stand
   */
  List<ClaimTruth> write() throws IOException {
    badAmount();
    badSegment();
    truncated();
    textBefore();
    garbage();
    return sound;
  }

  /** One claim's charge has letters for digits: that claim is a dead letter, the others are not. */
  private void badAmount() throws IOException {
    List<Claim> claims = claims();
    Claim bad = claims.get(1);
    String text = text(claims);
    int at = text.indexOf("*", text.indexOf("CLM*" + bad.number()) + 4) + 1;
    String damaged = text.substring(0, at) + "1OO.OO" + text.substring(text.indexOf('*', at));
    sound(claims.get(0));
    sound(claims.get(2));
    long charge = charge(claims) - bad.charge();
    add("bad-amount", damaged, claims.size(), charge, Map.of("bad-amount", 1L));
  }

  /**
   * The last claim of two interchanges has a segment id that is none: from there on nothing counts.
   */
  private void badSegment() throws IOException {
    List<Claim> first = claims();
    List<Claim> second = claims();
    String whole = text(second);
    int at = whole.lastIndexOf("\nHI*");
    String damaged = whole.substring(0, at) + "\nH?I*" + whole.substring(at + 4);
    first.forEach(this::sound);
    second.subList(0, second.size() - 1).forEach(this::sound);
    add(
        "bad-segment-id",
        text(first) + damaged,
        first.size() + second.size(),
        charge(first) + charge(second),
        Map.of("bad-segment-id", 1L));
  }

  /** The second of two interchanges ends in the middle of its last claim. */
  private void truncated() throws IOException {
    List<Claim> first = claims();
    List<Claim> second = claims();
    String whole = text(second);
    first.forEach(this::sound);
    second.subList(0, second.size() - 1).forEach(this::sound);
    add(
        "truncated",
        text(first) + whole.substring(0, whole.lastIndexOf("\nHI*") + 3),
        first.size() + second.size(),
        charge(first) + charge(second),
        Map.of("truncated-interchange", 1L));
  }

  /** A mail gateway's greeting stands before the interchange. */
  private void textBefore() throws IOException {
    List<Claim> claims = claims();
    claims.forEach(this::sound);
    add(
        "text-before",
        "Dear colleagues, please find our claims of this week below.\n" + text(claims),
        claims.size(),
        charge(claims),
        Map.of("text-outside-interchange", 1L));
  }

  /** Something else altogether. */
  private void garbage() throws IOException {
    add(
        "garbage",
        "account;balance\n0017;12,50\n0018;3,99\n",
        0,
        0,
        Map.of("no-interchange-header", 1L));
  }

  private void sound(Claim claim) {
    sound.add(
        new ClaimTruth(
            claim.facility().npi(),
            claim.number(),
            Story.SUBMITTED.name(),
            Story.SUBMITTED.stage(),
            claim.charge(),
            0,
            0,
            0));
  }

  /** Of one facility, so that they stand in one transaction set in this order. */
  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    while (claims.size() < CLAIMS_PER_INTERCHANGE) {
      Claim claim = source.claim(next++, date, 1);
      boolean alike = claims.isEmpty() || claim.facility().equals(claims.getFirst().facility());
      if (claim.type() == ClaimType.PROFESSIONAL && alike) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private String text(List<Claim> claims) throws IOException {
    Envelope envelope =
        files.envelope(HistoryFiles.GROUP, HistoryFiles.CLEARINGHOUSE, date.atTime(18, 30));
    Submission submission =
        new Submission(ClaimType.PROFESSIONAL, "D" + envelope.control(), date, claims);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ClaimsWriter(bytes, Delimiters.STANDARD).write(submission, envelope);
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  private void add(
      String name, String text, long claims, long charge, Map<String, Long> deadLetters)
      throws IOException {
    FileTruth truth =
        new FileTruth("damaged/" + name + ".x12", claims, 0, charge, 0, 0, deadLetters);
    files.add(truth, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static long charge(List<Claim> claims) {
    return claims.stream().mapToLong(Claim::charge).sum();
  }
}
