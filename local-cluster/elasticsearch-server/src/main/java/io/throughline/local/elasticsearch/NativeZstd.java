package io.throughline.local.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The machine's libzstd, with which Elasticsearch compresses stored fields.
 *
 * <p>No Maven artifact serves: zstd-jni and lwjgl-zstd hide the symbols that Elasticsearch links to
 * (try {@code readelf --dyn-syms}: ZSTD_compress is not among them). dpkg, apt, rpm and systemd
 * need the library themselves, so nearly every Linux has it.
 */
record NativeZstd(String system, String architecture, List<Path> folders) {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x64", "x86_64", "x64", "aarch64", "aarch64");

  private static final List<Path> USUAL_FOLDERS =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib/aarch64-linux-gnu"),
          Path.of("/lib/aarch64-linux-gnu"),
          Path.of("/usr/lib64"),
          Path.of("/lib64"),
          Path.of("/usr/lib"),
          Path.of("/lib"),
          Path.of("/usr/local/lib"),
          Path.of("/opt/homebrew/lib"));

  static NativeZstd ofThisMachine() {
    return new NativeZstd(
        System.getProperty("os.name"), System.getProperty("os.arch"), USUAL_FOLDERS);
  }

  /** Where Elasticsearch looks for it, under its home. */
  Path placeInHome() throws IOException {
    String suffix = ARCHITECTURES.get(architecture);
    if (suffix == null) {
      throw new IOException(
          "Elasticsearch runs on x86-64 and arm64; this machine is '" + architecture + "'.");
    }
    String prefix = onMac() ? "darwin" : "linux";
    return Path.of(
        "lib", "platform", prefix + "-" + suffix, "libzstd." + (onMac() ? "dylib" : "so"));
  }

  /** The library itself. */
  Path find() throws IOException {
    String name = onMac() ? "libzstd.1.dylib" : "libzstd.so.1";
    for (Path folder : folders) {
      Path library = folder.resolve(name);
      if (Files.isReadable(library)) {
        return library;
      }
    }
    throw new IOException(
        "Elasticsearch needs the system library "
            + name
            + " and none is in "
            + folders
            + ". Install it: 'apt-get install libzstd1' (Debian, Ubuntu), 'dnf install libzstd'"
            + " (Fedora), 'brew install zstd' (macOS).");
  }

  private boolean onMac() {
    return system.startsWith("Mac");
  }
}
