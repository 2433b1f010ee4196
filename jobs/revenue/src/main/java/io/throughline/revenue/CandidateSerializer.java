package io.throughline.revenue;

import io.throughline.posting.Candidate;
import io.throughline.posting.CandidateForm;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Layout: {@link CandidateForm}. */
public final class CandidateSerializer extends ImmutableSerializer<Candidate> {
  /** The only one. */
  public static final CandidateSerializer INSTANCE = new CandidateSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private CandidateSerializer() {}

  @Override
  public void serialize(Candidate value, DataOutputView target) throws IOException {
    CandidateForm.write(value, target);
  }

  @Override
  public Candidate deserialize(DataInputView source) throws IOException {
    return CandidateForm.read(source);
  }

  @Override
  public TypeSerializerSnapshot<Candidate> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Candidate> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
