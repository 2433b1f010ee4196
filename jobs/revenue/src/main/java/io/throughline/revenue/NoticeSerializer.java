package io.throughline.revenue;

import io.throughline.posting.Notice;
import io.throughline.posting.NoticeForm;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Layout: {@link NoticeForm}. */
public final class NoticeSerializer extends ImmutableSerializer<Notice> {
  /** The only one. */
  public static final NoticeSerializer INSTANCE = new NoticeSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private NoticeSerializer() {}

  @Override
  public void serialize(Notice value, DataOutputView target) throws IOException {
    NoticeForm.write(value, target);
  }

  @Override
  public Notice deserialize(DataInputView source) throws IOException {
    return NoticeForm.read(source);
  }

  @Override
  public TypeSerializerSnapshot<Notice> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Notice> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
