package io.throughline.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One look into the folders and all below them. Passed over: hidden files and folders, and files
 * named *.tmp or *.part, which somebody is still writing.
 *
 * @param files by path
 * @param failures what could not be looked into, and why; files that are missing may be there
 */
record FolderScan(Map<String, FileVersion> files, List<String> failures) {
  /** More files than this are too many to know one by one. */
  static final int MAX_FILES = 1_000_000;

  static FolderScan of(List<String> folders) throws IOException {
    Visitor visitor = new Visitor();
    for (String folder : folders) {
      Files.walkFileTree(
          Path.of(folder), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    }
    return new FolderScan(visitor.files, visitor.failures);
  }

  /** The file as it is now. */
  static FileVersion version(Path path, BasicFileAttributes attributes) {
    return new FileVersion(
        path.toString(),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<String, FileVersion> files = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private boolean atTop = true;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !atTop && isHidden(folder);
      atTop = false;
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = file.getFileName().toString();
      boolean unfinished = name.endsWith(".tmp") || name.endsWith(".part");
      if (attributes.isRegularFile() && !isHidden(file) && !unfinished) {
        files.put(file.toString(), version(file, attributes));
        if (files.size() > MAX_FILES) {
          throw new IOException(
              "More than %d files in the watched folders; move those that were read away"
                  .formatted(MAX_FILES));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      failures.add(e.toString());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        failures.add(e.toString());
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
