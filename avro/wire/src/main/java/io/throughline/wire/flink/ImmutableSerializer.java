package io.throughline.wire.flink;

import java.io.IOException;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Serializer of an immutable class, without configuration or state: values are never copied or
 * reused, which makes object reuse safe, and one serializer serves all threads. What is left to say
 * is the layout, and the snapshot that names it in checkpoints.
 *
 * <p>That snapshot is stored by the name of its class and made by its public constructor without
 * arguments: once state was written it must be neither renamed nor moved.
 */
public abstract class ImmutableSerializer<T> extends TypeSerializerSingleton<T> {
  @Serial private static final long serialVersionUID = 1L;

  private static final int NULL = -1;

  @Override
  public final boolean isImmutableType() {
    return true;
  }

  /** Null: there is nothing to read into. */
  @Override
  public final T createInstance() {
    return null;
  }

  @Override
  public final T copy(T from) {
    return from;
  }

  @Override
  public final T copy(T from, T reuse) {
    return from;
  }

  @Override
  public final T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public final void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  /** Bytes of every value; -1, unless overridden: it varies. */
  @Override
  public int getLength() {
    return -1;
  }

  /** Length (int) and bytes. */
  protected static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
    target.writeInt(bytes.length);
    target.write(bytes);
  }

  /** What {@link #writeBytes} wrote. */
  protected static byte[] readBytes(DataInputView source) throws IOException {
    return readBytes(source.readInt(), source);
  }

  /** Length (int, -1 for null) and bytes. */
  protected static void writeNullableBytes(byte[] bytes, DataOutputView target) throws IOException {
    if (bytes == null) {
      target.writeInt(NULL);
    } else {
      writeBytes(bytes, target);
    }
  }

  /** What {@link #writeNullableBytes} wrote. */
  protected static byte[] readNullableBytes(DataInputView source) throws IOException {
    int length = source.readInt();
    return length == NULL ? null : readBytes(length, source);
  }

  /** Number of headers (int), then name and value of each, as Flink's strings. */
  protected static void writeHeaders(Map<String, String> headers, DataOutputView target)
      throws IOException {
    target.writeInt(headers.size());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      StringValue.writeString(header.getKey(), target);
      StringValue.writeString(header.getValue(), target);
    }
  }

  /** What {@link #writeHeaders} wrote, in the same order. */
  protected static Map<String, String> readHeaders(DataInputView source) throws IOException {
    int count = source.readInt();
    Map<String, String> headers = LinkedHashMap.newLinkedHashMap(count);
    for (int i = 0; i < count; i++) {
      headers.put(StringValue.readString(source), StringValue.readString(source));
    }
    return headers;
  }

  private static byte[] readBytes(int length, DataInputView source) throws IOException {
    byte[] bytes = new byte[length];
    source.readFully(bytes);
    return bytes;
  }
}
