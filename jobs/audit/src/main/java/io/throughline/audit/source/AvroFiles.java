package io.throughline.audit.source;

import io.throughline.events.ExceptionDecision;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.InvalidAvroMagicException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro object container files, in folders or named one by one. What a file holds is told by the
 * name of its schema; of published records with one key, that of the last file by name counts.
 */
public final class AvroFiles implements Records {
  private final List<Path> places;

  /** Files and folders with files that end in .avro, at any depth. */
  public AvroFiles(List<Path> places) {
    this.places = List.copyOf(places);
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    for (Path place : places) {
      for (Path file : filesOf(place)) {
        readFile(file, receiver);
      }
    }
  }

  private static List<Path> filesOf(Path place) throws IOException {
    if (!Files.exists(place)) {
      throw new IOException(
          "%s does not exist; name files or folders with .avro files".formatted(place));
    }
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(".avro")).sorted().toList();
    }
  }

  private static void readFile(Path file, Receiver receiver) throws IOException {
    SpecificDatumReader<SpecificRecord> reader = new SpecificDatumReader<>();
    try (DataFileReader<SpecificRecord> container = new DataFileReader<>(file.toFile(), reader)) {
      // Read as this build knows it: newer files may have more fields, older ones fewer.
      reader.setExpected(
          switch (container.getSchema().getFullName()) {
            case "io.throughline.events.RevenueEvent" -> RevenueEvent.getClassSchema();
            case "io.throughline.events.TransactionState" -> TransactionState.getClassSchema();
            case "io.throughline.events.FindingState" -> FindingState.getClassSchema();
            case "io.throughline.events.LineageEntry" -> LineageEntry.getClassSchema();
            case "io.throughline.events.Posting" -> Posting.getClassSchema();
            case "io.throughline.events.PostingException" -> PostingException.getClassSchema();
            case "io.throughline.events.ExceptionDecision" -> ExceptionDecision.getClassSchema();
            case "io.throughline.events.ReferenceRecord" -> ReferenceRecord.getClassSchema();
            default ->
                throw new IOException(
                    "%s holds records of %s, which the audit does not know; leave it out"
                        .formatted(file, container.getSchema().getFullName()));
          });
      while (container.hasNext()) {
        receiver.record(container.next());
      }
    } catch (InvalidAvroMagicException | AvroRuntimeException e) {
      throw new IOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
