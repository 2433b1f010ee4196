package io.throughline.ingest.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Layout 1: number of files handed out (int) and each; number of waiting splits (int) and each. */
final class FolderStateSerializer implements SimpleVersionedSerializer<FolderState> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(FolderState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(bytes);
    to.writeInt(state.handedOut().size());
    for (FileVersion file : state.handedOut()) {
      FolderSplitSerializer.write(file, to);
    }
    to.writeInt(state.waiting().size());
    for (FolderSplit split : state.waiting()) {
      FolderSplitSerializer.write(split, to);
    }
    return bytes.toByteArray();
  }

  @Override
  public FolderState deserialize(int version, byte[] serialized) throws IOException {
    if (version != VERSION) {
      throw new IOException("Layout %d of a folder's state is not known".formatted(version));
    }
    DataInputStream from = new DataInputStream(new ByteArrayInputStream(serialized));
    List<FileVersion> handedOut = new ArrayList<>();
    for (int left = from.readInt(); left > 0; left--) {
      handedOut.add(FolderSplitSerializer.readFile(from));
    }
    List<FolderSplit> waiting = new ArrayList<>();
    for (int left = from.readInt(); left > 0; left--) {
      waiting.add(FolderSplitSerializer.read(from));
    }
    return new FolderState(handedOut, waiting);
  }
}
