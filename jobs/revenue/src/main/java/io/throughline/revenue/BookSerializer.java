package io.throughline.revenue;

import io.throughline.posting.HeadForm;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Layout: open (int), left (int), heardAt (long), head ({@link HeadForm}). */
public final class BookSerializer extends ImmutableSerializer<Book> {
  /** The only one. */
  public static final BookSerializer INSTANCE = new BookSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private BookSerializer() {}

  @Override
  public void serialize(Book book, DataOutputView target) throws IOException {
    target.writeInt(book.open());
    target.writeInt(book.left());
    target.writeLong(book.heardAt());
    HeadForm.write(book.head(), target);
  }

  @Override
  public Book deserialize(DataInputView source) throws IOException {
    return new Book(source.readInt(), source.readInt(), source.readLong(), HeadForm.read(source));
  }

  @Override
  public TypeSerializerSnapshot<Book> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Book> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
