package io.throughline.simulator.demo;

import io.throughline.simulator.ack.ClaimAcknowledgement;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.claim.Submission;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.x12.AcknowledgementsWriter;
import io.throughline.simulator.x12.ClaimsWriter;
import io.throughline.simulator.x12.Delimiters;
import io.throughline.simulator.x12.Envelope;
import io.throughline.simulator.x12.ReceiptsWriter;
import io.throughline.simulator.x12.RemittancesWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Writes a history as files into a folder and keeps account of what is in each. */
final class HistoryFiles {
  static final String GROUP = "RIVERBEND";
  static final String CLEARINGHOUSE = "IMAGINARYCH";

  private final Path folder;
  private final List<FileTruth> truths = new ArrayList<>();
  private int control;

  HistoryFiles(Path folder) {
    this.folder = folder;
  }

  /** What was written so far. */
  List<FileTruth> truths() {
    return List.copyOf(truths);
  }

  /** One 837 for each day and kind of claim, and the clearinghouse's 999 to it. */
  void submissions(List<Chronicle.Sent> sent) throws IOException {
    Map<String, List<Chronicle.Sent>> byFile =
        grouped(sent, one -> day(one.date()) + "-" + one.claim().type().shortName());
    for (Map.Entry<String, List<Chronicle.Sent>> file : byFile.entrySet()) {
      List<Claim> claims = file.getValue().stream().map(Chronicle.Sent::claim).toList();
      ClaimType type = claims.getFirst().type();
      LocalDate date = file.getValue().getFirst().date();
      Submission submission = new Submission(type, "B" + file.getKey(), date, claims);
      Envelope envelope = envelope(GROUP, CLEARINGHOUSE, date.atTime(18, 30));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ClaimsWriter(bytes, Delimiters.STANDARD).write(submission, envelope);
      submitted("837/%s.x12".formatted(file.getKey()), bytes.toByteArray(), claims);
      receipt(file.getKey(), submission, envelope);
    }
  }

  private void receipt(String key, Submission submission, Envelope of) throws IOException {
    Envelope envelope = envelope(CLEARINGHOUSE, GROUP, of.at().plusMinutes(9));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ReceiptsWriter(bytes, Delimiters.STANDARD).write(submission, of.control(), envelope);
    submitted("999/%s-999.x12".formatted(key), bytes.toByteArray(), List.of());
  }

  /** One 277CA file for each payer and day, with a transaction set for each kind of claim. */
  void acknowledgements(List<Chronicle.Answered> answered) throws IOException {
    Map<String, List<Chronicle.Answered>> byFile =
        grouped(answered, one -> day(one.date()) + "-" + one.answer().claim().payer().id());
    for (Map.Entry<String, List<Chronicle.Answered>> file : byFile.entrySet()) {
      Payer payer = file.getValue().getFirst().answer().claim().payer();
      LocalDate date = file.getValue().getFirst().date();
      List<ClaimAcknowledgement> sets = new ArrayList<>();
      grouped(file.getValue(), one -> one.answer().claim().type().shortName())
          .forEach((type, answers) -> sets.add(acknowledgement(payer, type, answers)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new AcknowledgementsWriter(bytes, payer.delimiters())
          .write(sets, envelope(payer.id(), GROUP, date.atTime(7, 15)));
      submitted("277ca/%s-277CA.x12".formatted(file.getKey()), bytes.toByteArray(), List.of());
    }
  }

  private static ClaimAcknowledgement acknowledgement(
      Payer payer, String type, List<Chronicle.Answered> answers) {
    LocalDate received = answers.getFirst().received();
    List<ClaimAnswer> each = answers.stream().map(Chronicle.Answered::answer).toList();
    String batch = "B" + day(received) + "-" + type;
    return new ClaimAcknowledgement(payer, batch, received, answers.getFirst().date(), each);
  }

  /** One 835 for each payer and day, with a transaction set for each facility. */
  void remittances(List<Remittance> remittances) throws IOException {
    Map<String, List<Remittance>> byFile =
        grouped(remittances, one -> day(one.date()) + "-" + one.payer().id());
    for (Map.Entry<String, List<Remittance>> file : byFile.entrySet()) {
      Payer payer = file.getValue().getFirst().payer();
      LocalDate date = file.getValue().getFirst().date();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new RemittancesWriter(bytes, payer.delimiters())
          .write(file.getValue(), envelope(payer.id(), GROUP, date.atTime(6, 5)));
      List<Adjudication> paid =
          file.getValue().stream().flatMap(remittance -> remittance.claims().stream()).toList();
      add(
          new FileTruth(
              "835/%s-835.x12".formatted(file.getKey()),
              0,
              paid.size(),
              0,
              sum(paid, Adjudication::charge),
              sum(paid, Adjudication::paid),
              Map.of()),
          bytes.toByteArray());
    }
  }

  /** Writes a file of which the caller knows what is in it. */
  void add(FileTruth truth, byte[] bytes) throws IOException {
    Path file = folder.resolve(truth.name());
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    truths.add(truth);
  }

  /** The next interchange. */
  Envelope envelope(String sender, String receiver, LocalDateTime at) {
    return new Envelope(sender, receiver, at, ++control);
  }

  private void submitted(String name, byte[] bytes, List<Claim> claims) throws IOException {
    add(new FileTruth(name, claims.size(), 0, sum(claims, Claim::charge), 0, 0, Map.of()), bytes);
  }

  private static String day(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static <T> long sum(List<T> all, ToLongFunction<T> what) {
    return all.stream().mapToLong(what).sum();
  }
}
