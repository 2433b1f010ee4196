package io.throughline.local.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder a node lives in, laid out as Elasticsearch looks for things.
 *
 * <pre>
 * config/log4j2.properties
 * data/                        outlives the process
 * lib/platform/linux-x64/libzstd.so -> the system's
 * modules -> dist/modules      what has a class loader of its own
 * tmp/
 * </pre>
 */
final class ServerHome {
  private ServerHome() {}

  static Path temporary(Path home) {
    return home.resolve("tmp");
  }

  static Path config(Path home) {
    return home.resolve("config");
  }

  static Path data(Path home) {
    return home.resolve("data");
  }

  /** Makes or mends everything but the data; may be called on a home that is in use since long. */
  static void lay(Path home, Path dist) throws IOException {
    Files.createDirectories(temporary(home));
    Files.createDirectories(config(home));
    Files.createDirectories(data(home));
    try (InputStream logging = ServerHome.class.getResourceAsStream("/node-log4j2.properties")) {
      Files.copy(
          logging, config(home).resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
    }
    link(home.resolve("modules"), dist.resolve("modules").toAbsolutePath());
    NativeZstd zstd = NativeZstd.ofThisMachine();
    Path library = home.resolve(zstd.placeInHome());
    Files.createDirectories(library.getParent());
    link(library, zstd.find());
  }

  private static void link(Path link, Path target) throws IOException {
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(link);
    }
    Files.createSymbolicLink(link, target);
  }
}
