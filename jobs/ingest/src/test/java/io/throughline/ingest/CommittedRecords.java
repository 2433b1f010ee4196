package io.throughline.ingest;

import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.outgoing.OutgoingSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A sink that, like a transactional Kafka sink, shows records when the checkpoint that covers them
 * is complete. It fails once, after a first checkpoint has brought records.
 */
final class CommittedRecords implements Sink<Outgoing>, SupportsCommitter<CommittedRecords.Batch> {
  private static final long serialVersionUID = 1L;

  /** By id of the batch, so that a commit that is repeated changes nothing. */
  private static final Map<String, Batch> COMMITTED = new LinkedHashMap<>();

  private static final AtomicBoolean MAY_FAIL = new AtomicBoolean();
  private static final AtomicBoolean FAILED = new AtomicBoolean();

  record Batch(String id, List<Outgoing> records) {}

  static void reset(boolean failOnce) {
    synchronized (COMMITTED) {
      COMMITTED.clear();
    }
    MAY_FAIL.set(failOnce);
    FAILED.set(false);
  }

  static List<Outgoing> records() {
    synchronized (COMMITTED) {
      return COMMITTED.values().stream().flatMap(batch -> batch.records().stream()).toList();
    }
  }

  static boolean hasFailed() {
    return FAILED.get();
  }

  @Override
  public CommittingSinkWriter<Outgoing, Batch> createWriter(WriterInitContext context) {
    return new Writer();
  }

  private static final class Writer implements CommittingSinkWriter<Outgoing, Batch> {
    private List<Outgoing> pending = new ArrayList<>();

    @Override
    public void write(Outgoing element, Context context) {
      if (MAY_FAIL.get() && !records().isEmpty() && MAY_FAIL.compareAndSet(true, false)) {
        FAILED.set(true);
        throw new IllegalStateException("fails once, on purpose");
      }
      pending.add(element);
    }

    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public Collection<Batch> prepareCommit() {
      Batch batch = new Batch(UUID.randomUUID().toString(), pending);
      pending = new ArrayList<>();
      return batch.records().isEmpty() ? List.of() : List.of(batch);
    }

    @Override
    public void close() {}
  }

  @Override
  public Committer<Batch> createCommitter(CommitterInitContext context) {
    return new Committer<>() {
      @Override
      public void commit(Collection<CommitRequest<Batch>> requests) {
        synchronized (COMMITTED) {
          requests.forEach(r -> COMMITTED.put(r.getCommittable().id(), r.getCommittable()));
        }
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SimpleVersionedSerializer<Batch> getCommittableSerializer() {
    return new SimpleVersionedSerializer<>() {
      @Override
      public int getVersion() {
        return 1;
      }

      @Override
      public byte[] serialize(Batch batch) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(1024);
        target.writeUTF(batch.id());
        target.writeInt(batch.records().size());
        for (Outgoing outgoing : batch.records()) {
          OutgoingSerializer.INSTANCE.serialize(outgoing, target);
        }
        return target.getCopyOfBuffer();
      }

      @Override
      public Batch deserialize(int version, byte[] bytes) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(bytes);
        String id = source.readUTF();
        List<Outgoing> records = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
          records.add(OutgoingSerializer.INSTANCE.deserialize(source));
        }
        return new Batch(id, records);
      }
    };
  }
}
