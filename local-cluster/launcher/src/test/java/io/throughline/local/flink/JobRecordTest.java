package io.throughline.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRecordTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir private Path home;

  @Test
  void comesBackAsWritten() throws IOException {
    Path file = home.resolve("jobs/ingest");
    JobRecord record = new JobRecord(ID, Optional.of(home.resolve("savepoints/savepoint-1")));

    record.write(file);

    assertThat(JobRecord.read(file)).contains(record);
  }

  @Test
  void isAbsentBeforeTheFirstRun() throws IOException {
    assertThat(JobRecord.read(home.resolve("jobs/ingest"))).isEmpty();
  }

  @Test
  void goesOnFromTheNewestCheckpoint() throws IOException {
    snapshot("checkpoints/" + ID + "/chk-9", 1);
    Path newest = snapshot("checkpoints/" + ID + "/chk-10", 2);
    Files.createDirectories(home.resolve("checkpoints/" + ID + "/chk-11"));

    assertThat(fromNothing().latestSnapshot(home)).contains(newest);
  }

  @Test
  void deletesWhatTheRunLeftAndNothingElse() throws IOException {
    Path checkpoint = snapshot("checkpoints/" + ID + "/chk-9", 1);
    Path savepoint = snapshot("savepoints/savepoint-012345-aa", 2);
    Path ofAnother = snapshot("savepoints/savepoint-ffffff-bb", 3);

    fromNothing().deleteSnapshots(home);

    assertThat(checkpoint).doesNotExist();
    assertThat(savepoint).doesNotExist();
    assertThat(ofAnother).exists();
  }

  @Test
  void goesOnFromTheSavepointItWasStoppedWith() throws IOException {
    snapshot("checkpoints/" + ID + "/chk-9", 1);
    Path savepoint = snapshot("savepoints/savepoint-012345-aa", 2);
    snapshot("savepoints/savepoint-ffffff-bb", 3);

    assertThat(fromNothing().latestSnapshot(home)).contains(savepoint);
  }

  @Test
  void prefersACheckpointMadeAfterASavepoint() throws IOException {
    snapshot("savepoints/savepoint-012345-aa", 1);
    Path checkpoint = snapshot("checkpoints/" + ID + "/chk-9", 2);

    assertThat(fromNothing().latestSnapshot(home)).contains(checkpoint);
  }

  @Test
  void beginsAgainWhereTheLastRunBeganWhenThatLeftNothing() throws IOException {
    Path start = home.resolve("savepoints/savepoint-ffffff-cc");

    assertThat(new JobRecord(ID, Optional.of(start)).latestSnapshot(home)).contains(start);
    assertThat(fromNothing().latestSnapshot(home)).isEmpty();
  }

  private static JobRecord fromNothing() {
    return new JobRecord(ID, Optional.empty());
  }

  private Path snapshot(String path, long second) throws IOException {
    Path folder = Files.createDirectories(home.resolve(path));
    Path metadata = Files.createFile(folder.resolve("_metadata"));
    Files.setLastModifiedTime(metadata, FileTime.fromMillis(1_000 * second));
    return folder;
  }
}
