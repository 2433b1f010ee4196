package io.throughline.simulator.output;

import io.throughline.simulator.file.SourceFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Files below a folder. Each is written under a hidden name and then renamed, so that who watches
 * the folder never sees half a file.
 */
public final class FolderFiles implements FileSink {
  private final Path folder;

  /** Files below a folder, which is made if absent. */
  public FolderFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public OutputStream open(SourceFile file) throws IOException {
    Path target = folder.resolve(file.name());
    Path hidden = target.resolveSibling("." + target.getFileName() + ".part");
    Files.createDirectories(target.getParent());
    return new FilterOutputStream(Files.newOutputStream(hidden)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        super.close();
        Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
      }
    };
  }
}
