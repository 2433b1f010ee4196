package io.throughline.ingest.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Layout 1: path (UTF), size, time of modification and number of records (long). */
final class FolderSplitSerializer implements SimpleVersionedSerializer<FolderSplit> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(FolderSplit split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(split, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Override
  public FolderSplit deserialize(int version, byte[] serialized) throws IOException {
    if (version != VERSION) {
      throw new IOException("Layout %d of a folder split is not known".formatted(version));
    }
    return read(new DataInputStream(new ByteArrayInputStream(serialized)));
  }

  static void write(FolderSplit split, DataOutputStream to) throws IOException {
    write(split.file(), to);
    to.writeLong(split.records());
  }

  static FolderSplit read(DataInputStream from) throws IOException {
    return new FolderSplit(readFile(from), from.readLong());
  }

  static void write(FileVersion file, DataOutputStream to) throws IOException {
    to.writeUTF(file.path());
    to.writeLong(file.size());
    to.writeLong(file.modified());
  }

  static FileVersion readFile(DataInputStream from) throws IOException {
    return new FileVersion(from.readUTF(), from.readLong(), from.readLong());
  }
}
