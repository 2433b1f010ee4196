package io.throughline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEnumeratorTest {
  private static final int READER = 0;

  @TempDir private Path folder;
  private final EnumeratorContext context = new EnumeratorContext();

  private FolderEnumerator start(boolean bounded, FolderState state) {
    FolderEnumerator enumerator =
        new FolderEnumerator(
            context, List.of(folder.toString()), Duration.ofSeconds(1), bounded, state);
    context.register(READER);
    enumerator.start();
    return enumerator;
  }

  private void write(String name, String text, long second) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }

  @Test
  void takesAFileWhenItHasNotChangedBetweenTwoScans() throws Exception {
    FolderEnumerator enumerator = start(false, FolderState.EMPTY);
    enumerator.handleSplitRequest(READER, "localhost");
    write("a", "1", 1);
    context.scan();
    assertThat(context.files(READER)).isEmpty();
    write("a", "12", 2);
    context.scan();
    assertThat(context.files(READER)).as("still growing").isEmpty();
    context.scan();
    assertThat(context.files(READER)).containsExactly("a");
    context.scan();
    enumerator.handleSplitRequest(READER, "localhost");
    assertThat(context.files(READER)).as("only once").containsExactly("a");
  }

  @Test
  void takesOldestFirstAndOneAtATime() throws Exception {
    FolderEnumerator enumerator = start(false, FolderState.EMPTY);
    write("c", "1", 1);
    write("a", "1", 2);
    write("below/b", "1", 2);
    context.scan();
    context.scan();
    for (int i = 1; i <= 3; i++) {
      enumerator.handleSplitRequest(READER, "localhost");
      assertThat(context.files(READER)).hasSize(i);
    }
    assertThat(context.files(READER)).containsExactly("c", "a", "b");
  }

  @Test
  void passesOverHiddenAndUnfinishedFiles() throws Exception {
    FolderEnumerator enumerator = start(true, FolderState.EMPTY);
    write(".hidden", "1", 1);
    write(".git/config", "1", 1);
    write("a.tmp", "1", 1);
    write("a.part", "1", 1);
    write("a.x12", "1", 1);
    context.scan();
    enumerator.handleSplitRequest(READER, "localhost");
    enumerator.handleSplitRequest(READER, "localhost");

    assertThat(context.files(READER)).containsExactly("a.x12");
    assertThat(context.ended).containsExactly(READER);
  }

  @Test
  void takesAFileAgainThatWasReplaced() throws Exception {
    FolderEnumerator enumerator = start(false, FolderState.EMPTY);
    write("a", "1", 1);
    context.scan();
    context.scan();
    enumerator.handleSplitRequest(READER, "localhost");
    write("a", "2", 9);
    context.scan();
    context.scan();
    enumerator.handleSplitRequest(READER, "localhost");

    assertThat(context.assigned.get(READER))
        .extracting(split -> split.file().modified())
        .containsExactly(1_000_000L, 9_000_000L);
  }

  @Test
  void forgetsFilesThatHaveGone() throws Exception {
    FolderEnumerator enumerator = start(false, FolderState.EMPTY);
    write("a", "1", 1);
    context.scan();
    context.scan();
    assertThat(enumerator.snapshotState(1).handedOut()).hasSize(1);
    Files.delete(folder.resolve("a"));
    context.scan();
    assertThat(enumerator.snapshotState(2).handedOut()).isEmpty();
  }

  @Test
  void goesOnWhereACheckpointStood() throws Exception {
    write("read", "1", 1);
    write("waiting", "1", 2);
    FolderEnumerator before = start(true, FolderState.EMPTY);
    context.scan();
    before.handleSplitRequest(READER, "localhost");
    FolderStateSerializer serializer = new FolderStateSerializer();
    FolderState state =
        serializer.deserialize(
            serializer.getVersion(), serializer.serialize(before.snapshotState(1)));
    context.assigned.clear();

    FolderEnumerator after = start(true, state);
    context.scan();
    after.handleSplitRequest(READER, "localhost");
    after.handleSplitRequest(READER, "localhost");

    assertThat(context.files(READER)).containsExactly("waiting");
  }

  @Test
  void givesFilesOfAFailedReaderToAnother() throws Exception {
    write("a", "1", 1);
    FolderEnumerator enumerator = start(true, FolderState.EMPTY);
    context.register(1);
    context.scan();
    enumerator.handleSplitRequest(READER, "localhost");
    List<FolderSplit> lost = context.assigned.remove(READER);
    context.unregister(READER);
    enumerator.addSplitsBack(lost, READER);
    enumerator.handleSplitRequest(1, "localhost");

    assertThat(context.files(1)).containsExactly("a");
  }

  @Test
  void waitsForAFolderThatIsNotThere() {
    FolderEnumerator enumerator =
        new FolderEnumerator(
            context,
            List.of(folder.resolve("missing").toString()),
            Duration.ofSeconds(1),
            false,
            FolderState.EMPTY);
    enumerator.start();
    context.scan();

    assertThat(enumerator.snapshotState(1).waiting()).isEmpty();
  }
}
