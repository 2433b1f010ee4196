package io.throughline.revenue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Bytes of records. */
final class Written {
  private Written() {}

  static byte[] byItself(SelfWritten record) throws IOException {
    SpecificData ownCoders = new SpecificData();
    ownCoders.setCustomCoders(true);
    return bytes(new SpecificDatumWriter<SelfWritten>(record.getSchema(), ownCoders), record);
  }

  @SuppressWarnings("unchecked")
  static <T extends SpecificRecord> byte[] byAvro(T generated) throws IOException {
    return bytes(new SpecificDatumWriter<>((Class<T>) generated.getClass()), generated);
  }

  private static <T> byte[] bytes(SpecificDatumWriter<T> writer, T record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    writer.write(record, encoder);
    encoder.flush();
    return out.toByteArray();
  }
}
