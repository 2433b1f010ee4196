package io.throughline.ingest.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A coordinator in one thread: scans happen when a test says so. */
final class EnumeratorContext implements SplitEnumeratorContext<FolderSplit> {
  final Map<Integer, List<FolderSplit>> assigned = new HashMap<>();
  final Set<Integer> ended = new HashSet<>();
  private final Map<Integer, ReaderInfo> readers = new HashMap<>();
  private final List<Runnable> calls = new ArrayList<>();

  void register(int reader) {
    readers.put(reader, new ReaderInfo(reader, "localhost"));
  }

  void unregister(int reader) {
    readers.remove(reader);
  }

  void scan() {
    calls.forEach(Runnable::run);
  }

  List<String> files(int reader) {
    return assigned.getOrDefault(reader, List.of()).stream()
        .map(split -> split.file().path())
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
  }

  @Override
  public void sendEventToSourceReader(int subtask, SourceEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int currentParallelism() {
    return readers.size();
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return readers;
  }

  @Override
  public void assignSplits(SplitsAssignment<FolderSplit> assignment) {
    assignment
        .assignment()
        .forEach(
            (reader, splits) ->
                assigned.computeIfAbsent(reader, r -> new ArrayList<>()).addAll(splits));
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    ended.add(subtask);
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    calls.add(
        () -> {
          T result;
          try {
            result = callable.call();
          } catch (Exception e) {
            handler.accept(null, e);
            return;
          }
          handler.accept(result, null);
        });
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
    callAsync(callable, handler);
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    runnable.run();
  }
}
