package io.throughline.local.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Command lines of Java servers; each runs on the JDK that runs the launcher. */
public final class JavaCommand {
  private final List<String> command = new ArrayList<>();

  private JavaCommand(Path home) {
    command.add(java().toString());
    // Who looks at the process list sees which cluster a server belongs to.
    command.add(OWNER_FLAG + home);
  }

  /** Names the home of the server in its command line. */
  public static final String OWNER_FLAG = "-Dthroughline.home=";

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /**
   * @param home the server's own folder in the run directory
   */
  static JavaCommand of(Path home) {
    return new JavaCommand(home);
  }

  JavaCommand flags(String... flags) {
    command.addAll(List.of(flags));
    return this;
  }

  JavaCommand flags(List<String> flags) {
    command.addAll(flags);
    return this;
  }

  JavaCommand properties(Map<String, String> properties) {
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    return this;
  }

  List<String> jar(Path jar) {
    command.add("-jar");
    command.add(jar.toString());
    return List.copyOf(command);
  }

  /**
   * @param lib folder of jars
   */
  List<String> main(Path lib, String mainClass, List<String> arguments) {
    command.add("-cp");
    command.add(lib.resolve("*").toString());
    command.add(mainClass);
    command.addAll(arguments);
    return List.copyOf(command);
  }
}
