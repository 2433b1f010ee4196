package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
  @TempDir Path folder;

  @Test
  void foldersAreFedWithAllTheirFoldersInOrder() throws IOException {
    Path b = file("b.txt");
    Path deep = file("a/deep/x.835");
    assertThat(Selection.of(List.of(folder)).files()).containsExactly(deep, b);
  }

  @Test
  void whatIsLeftOutOfAFolderIsSaidWithTheReason() throws IOException {
    file("x.835");
    Path notes = file("README.md");
    Path hidden = file(".git/config");
    Path truth = file("truth.JSON");
    Selection selection = Selection.of(List.of(folder));
    assertThat(selection.files()).containsExactly(folder.resolve("x.835"));
    assertThat(selection.leftOut())
        .extracting(Selection.LeftOut::file)
        .containsExactlyInAnyOrder(notes, hidden, truth);
    assertThat(selection.leftOut()).noneMatch(out -> out.reason().isEmpty());
  }

  @Test
  void whatIsNamedIsFedWhateverItIsAndOnlyOnce() throws IOException {
    Path notes = file("README.md");
    assertThat(Selection.of(List.of(notes, notes)).files()).containsExactly(notes);
  }

  @Test
  void whatIsNotThereIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> Selection.of(List.of(folder.resolve("gone.835"))))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("gone.835");
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}
