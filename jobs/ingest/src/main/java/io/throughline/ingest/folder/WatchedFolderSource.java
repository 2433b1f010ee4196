package io.throughline.ingest.folder;

import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.outgoing.OutgoingType;
import io.throughline.ingest.reading.IngestionFactory;
import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.util.ratelimit.NoOpRateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Files of watched folders as records for Kafka. The folders must be the same to the JobManager,
 * which finds the files, and the TaskManagers, which read them.
 */
public final class WatchedFolderSource
    implements Source<Outgoing, FolderSplit, FolderState>, ResultTypeQueryable<Outgoing> {
  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<String> folders;
  private final Duration scanInterval;
  private final boolean bounded;
  private final IngestionFactory ingestions;
  private final RateLimiterStrategy<FolderSplit> rate;

  /**
   * A source that reads as fast as it can.
   *
   * @param folders absolute paths
   * @param scanInterval between two looks into the folders
   * @param bounded true: ends when the files that are there now have been read
   * @param ingestions makes what reads them
   */
  public WatchedFolderSource(
      List<String> folders, Duration scanInterval, boolean bounded, IngestionFactory ingestions) {
    this(folders, scanInterval, bounded, ingestions, parallelism -> new NoOpRateLimiter<>());
  }

  /**
   * A source that is held to a rate.
   *
   * @param rate in bytes; the files that wait when it is reached wait in their folder
   */
  public WatchedFolderSource(
      List<String> folders,
      Duration scanInterval,
      boolean bounded,
      IngestionFactory ingestions,
      RateLimiterStrategy<FolderSplit> rate) {
    this.folders = new ArrayList<>(folders);
    this.scanInterval = scanInterval;
    this.bounded = bounded;
    this.ingestions = ingestions;
    this.rate = rate;
  }

  @Override
  public Boundedness getBoundedness() {
    return bounded ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<Outgoing, FolderSplit> createReader(SourceReaderContext context)
      throws Exception {
    return new FolderReader(
        context,
        folders,
        ingestions.create(context.metricGroup()),
        new Throttle(rate.createRateLimiter(context.currentParallelism())));
  }

  @Override
  public SplitEnumerator<FolderSplit, FolderState> createEnumerator(
      SplitEnumeratorContext<FolderSplit> context) {
    return restoreEnumerator(context, FolderState.EMPTY);
  }

  @Override
  public SplitEnumerator<FolderSplit, FolderState> restoreEnumerator(
      SplitEnumeratorContext<FolderSplit> context, FolderState state) {
    return new FolderEnumerator(context, folders, scanInterval, bounded, state);
  }

  @Override
  public SimpleVersionedSerializer<FolderSplit> getSplitSerializer() {
    return new FolderSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<FolderState> getEnumeratorCheckpointSerializer() {
    return new FolderStateSerializer();
  }

  @Override
  public TypeInformation<Outgoing> getProducedType() {
    return OutgoingType.INSTANCE;
  }
}
