package io.throughline.ingest.folder;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.reading.Ingestion;
import io.throughline.ingest.reading.InputIngest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one file at a time. A checkpoint holds how many records of it went out; after a failure the
 * file is read again from its beginning and so many are passed over. A file that has vanished, was
 * replaced meanwhile or cannot be read costs a dead letter and a receipt, and the next one is read.
 */
final class FolderReader implements SourceReader<Outgoing, FolderSplit> {
  private static final Logger LOG = LoggerFactory.getLogger(FolderReader.class);

  private final SourceReaderContext context;
  private final List<String> folders;
  private final Ingestion ingestion;
  private final Throttle throttle;
  private final Deque<FolderSplit> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean noMoreSplits;
  private FolderSplit split;
  private InputStream input;
  private InputIngest ingest;

  FolderReader(
      SourceReaderContext context, List<String> folders, Ingestion ingestion, Throttle throttle) {
    this.context = context;
    this.folders = folders;
    this.ingestion = ingestion;
    this.throttle = throttle;
  }

  @Override
  public void start() {
    if (waiting.isEmpty()) {
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Outgoing> output) throws IOException {
    if (!throttle.isOpen()) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    if (split == null) {
      if (waiting.isEmpty()) {
        return noMoreSplits ? InputStatus.END_OF_INPUT : nothingAvailable();
      }
      split = waiting.poll();
      open(output);
      throttle.spent(Throttle.OPENING);
    } else {
      throttle.spent(advance(output));
    }
    return throttle.isOpen() ? InputStatus.MORE_AVAILABLE : InputStatus.NOTHING_AVAILABLE;
  }

  private InputStatus nothingAvailable() {
    if (available.isDone()) {
      available = new CompletableFuture<>();
    }
    return InputStatus.NOTHING_AVAILABLE;
  }

  private void open(ReaderOutput<Outgoing> output) throws IOException {
    Path path = Path.of(split.file().path());
    Origin origin = Origin.file(path.toUri().toString(), FeedName.of(path, folders));
    try {
      if (!isUnchanged(path)) {
        abandon(origin, output, Reason.VANISHED_INPUT, "the file was replaced; read it anew");
        return;
      }
      input = Files.newInputStream(path);
      ingest = ingestion.open(input, origin, split.records());
    } catch (NoSuchFileException e) {
      abandon(origin, output, Reason.VANISHED_INPUT, "the file is not there any more");
    } catch (IOException e) {
      LOG.warn("Cannot open {}", path, e);
      abandon(origin, output, Reason.UNREADABLE_INPUT, "the file cannot be opened");
    }
  }

  private boolean isUnchanged(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return FolderScan.version(path, now).equals(split.file());
  }

  private void abandon(Origin origin, ReaderOutput<Outgoing> output, Reason reason, String message)
      throws IOException {
    ingestion.unopened(origin).abandon(reason, message, output::collect);
    finish();
  }

  /** Returns how many bytes were read. */
  private long advance(ReaderOutput<Outgoing> output) throws IOException {
    InputIngest current = ingest;
    long before = current.bytesRead();
    try {
      if (current.advance(output::collect)) {
        return current.bytesRead() - before;
      }
    } catch (IOException e) {
      LOG.warn("Cannot read {} on", split.file().path(), e);
      current.abandon(Reason.UNREADABLE_INPUT, "the file cannot be read on", output::collect);
    }
    finish();
    return current.bytesRead() - before;
  }

  private void finish() throws IOException {
    closeInput();
    split = null;
    if (waiting.isEmpty() && !noMoreSplits) {
      context.sendSplitRequest();
    }
  }

  private void closeInput() throws IOException {
    ingest = null;
    if (input != null) {
      InputStream open = input;
      input = null;
      open.close();
    }
  }

  @Override
  public List<FolderSplit> snapshotState(long checkpoint) {
    List<FolderSplit> splits = new ArrayList<>();
    if (split != null) {
      splits.add(new FolderSplit(split.file(), Math.max(split.records(), ingest.records())));
    }
    splits.addAll(waiting);
    return splits;
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    throttle.checkpointCompleted(checkpoint);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    boolean hasWork = split != null || !waiting.isEmpty() || noMoreSplits;
    return hasWork || !throttle.isOpen() ? throttle.whenOpen() : available;
  }

  @Override
  public void addSplits(List<FolderSplit> splits) {
    waiting.addAll(splits);
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMoreSplits = true;
    available.complete(null);
  }

  @Override
  public void close() throws IOException {
    try (ingestion) {
      closeInput();
    }
  }
}
