package io.throughline.revenue;

import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Layout: wake (long), twice length (int) and bytes. What the bytes mean is told by the version
 * byte that they start with, so a new layout needs no new serializer and no migration of state.
 */
public final class PackedDossierSerializer extends ImmutableSerializer<PackedDossier> {
  /** The only one. */
  public static final PackedDossierSerializer INSTANCE = new PackedDossierSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private PackedDossierSerializer() {}

  @Override
  public void serialize(PackedDossier dossier, DataOutputView target) throws IOException {
    target.writeLong(dossier.wake());
    writeBytes(dossier.facts(), target);
    writeBytes(dossier.rest(), target);
  }

  @Override
  public PackedDossier deserialize(DataInputView source) throws IOException {
    return new PackedDossier(source.readLong(), readBytes(source), readBytes(source));
  }

  @Override
  public TypeSerializerSnapshot<PackedDossier> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<PackedDossier> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
