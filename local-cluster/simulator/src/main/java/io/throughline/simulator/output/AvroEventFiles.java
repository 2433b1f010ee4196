package io.throughline.simulator.output;

import io.throughline.events.NameUuid;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.group.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;

/** Avro object container files: {@code events/DAY/SITE.avro}. */
public final class AvroEventFiles implements EventSink {
  private static final int DEFLATE_LEVEL = 1;

  private final Path folder;

  /** Files below a folder. */
  public AvroEventFiles(Path folder) {
    this.folder = folder.resolve("events");
  }

  @Override
  public Writer open(Site site, LocalDate day) {
    Path file = folder.resolve(day.toString()).resolve(site.code() + ".avro");
    return new Container(file, sync(site, day));
  }

  /** Marks the blocks of a file. Avro would draw it; equal histories have equal bytes. */
  private static byte[] sync(Site site, LocalDate day) {
    UUID name = NameUuid.of("simulated-events", site.code(), day.toString());
    return ByteBuffer.allocate(16)
        .putLong(name.getMostSignificantBits())
        .putLong(name.getLeastSignificantBits())
        .array();
  }

  private static final class Container implements Writer {
    private final Path file;
    private final byte[] sync;
    private DataFileWriter<RevenueEvent> writer;

    Container(Path file, byte[] sync) {
      this.file = file;
      this.sync = sync;
    }

    @Override
    public void write(RevenueEvent event) throws IOException {
      if (writer == null) {
        Files.createDirectories(file.getParent());
        OutputStream out = Files.newOutputStream(file);
        writer =
            new DataFileWriter<>(new SpecificDatumWriter<RevenueEvent>(RevenueEvent.class))
                .setCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL))
                .create(RevenueEvent.getClassSchema(), out, sync);
      }
      writer.append(event);
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
