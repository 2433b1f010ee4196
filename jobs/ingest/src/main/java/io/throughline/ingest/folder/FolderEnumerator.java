package io.throughline.ingest.folder;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds files and gives one at a time to each reader that asks. A file is taken when two scans in a
 * row saw the same size and time of modification: until then somebody may still be writing it.
 */
final class FolderEnumerator implements SplitEnumerator<FolderSplit, FolderState> {
  private static final Logger LOG = LoggerFactory.getLogger(FolderEnumerator.class);

  private final SplitEnumeratorContext<FolderSplit> context;
  private final List<String> folders;
  private final Duration scanInterval;
  private final boolean bounded;
  private final Map<String, FileVersion> handedOut = new HashMap<>();
  private final Deque<FolderSplit> waiting = new ArrayDeque<>();
  private final Set<Integer> idleReaders = new LinkedHashSet<>();
  private Map<String, FileVersion> seenOnce = new HashMap<>();
  private List<String> failures = List.of();
  private boolean ended;

  FolderEnumerator(
      SplitEnumeratorContext<FolderSplit> context,
      List<String> folders,
      Duration scanInterval,
      boolean bounded,
      FolderState state) {
    this.context = context;
    this.folders = folders;
    this.scanInterval = scanInterval;
    this.bounded = bounded;
    state.handedOut().forEach(file -> handedOut.put(file.path(), file));
    waiting.addAll(state.waiting());
  }

  @Override
  public void start() {
    if (bounded) {
      context.callAsync(() -> FolderScan.of(folders), this::takeAll);
    } else {
      context.callAsync(
          () -> FolderScan.of(folders), this::takeSettled, 0, scanInterval.toMillis());
    }
  }

  /** Bounded: what is there is there. */
  private void takeAll(FolderScan scan, Throwable failure) {
    failOn(failure);
    report(scan.failures());
    take(scan.files().values().stream().filter(this::isNew).toList());
    ended = true;
    assign();
  }

  private void takeSettled(FolderScan scan, Throwable failure) {
    failOn(failure);
    report(scan.failures());
    List<FileVersion> settled = new ArrayList<>();
    Map<String, FileVersion> unsettled = new HashMap<>();
    for (FileVersion file : scan.files().values()) {
      if (isNew(file)) {
        if (file.equals(seenOnce.get(file.path()))) {
          settled.add(file);
        } else {
          unsettled.put(file.path(), file);
        }
      }
    }
    seenOnce = unsettled;
    if (scan.failures().isEmpty()) {
      handedOut.keySet().retainAll(scan.files().keySet());
    }
    take(settled);
    assign();
  }

  private static void failOn(Throwable failure) {
    if (failure != null) {
      throw new FlinkRuntimeException(
          "Cannot scan the watched folders: " + failure.getMessage(), failure);
    }
  }

  /** Once, not with every scan. */
  private void report(List<String> found) {
    if (!found.equals(failures)) {
      failures = found;
      found.forEach(what -> LOG.warn("Cannot look into a watched folder: {}", what));
    }
  }

  private boolean isNew(FileVersion file) {
    return !file.equals(handedOut.get(file.path()));
  }

  /** Oldest first. */
  private void take(List<FileVersion> files) {
    files.stream()
        .sorted(Comparator.comparingLong(FileVersion::modified).thenComparing(FileVersion::path))
        .forEach(
            file -> {
              handedOut.put(file.path(), file);
              waiting.add(new FolderSplit(file, 0));
            });
    if (!files.isEmpty()) {
      LOG.info("{} files more to read, {} waiting", files.size(), waiting.size());
    }
  }

  private void assign() {
    var readers = idleReaders.iterator();
    while (readers.hasNext() && !waiting.isEmpty()) {
      int reader = readers.next();
      readers.remove();
      if (context.registeredReaders().containsKey(reader)) {
        context.assignSplit(waiting.poll(), reader);
      }
    }
    if (ended && waiting.isEmpty()) {
      idleReaders.forEach(context::signalNoMoreSplits);
      idleReaders.clear();
    }
  }

  @Override
  public void handleSplitRequest(int subtask, String host) {
    idleReaders.add(subtask);
    assign();
  }

  @Override
  public void addSplitsBack(List<FolderSplit> splits, int subtask) {
    idleReaders.remove(subtask);
    splits.forEach(waiting::addFirst);
    assign();
  }

  @Override
  public void addReader(int subtask) {
    // Readers ask when they have nothing to do.
  }

  @Override
  public FolderState snapshotState(long checkpoint) {
    return new FolderState(List.copyOf(handedOut.values()), List.copyOf(waiting));
  }

  @Override
  public void close() throws IOException {
    // The context stops the scans.
  }
}
