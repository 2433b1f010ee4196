package io.throughline.local.server;

import java.util.List;
import java.util.stream.Stream;

/** What Flink 2.3 needs of a JVM of 21 or newer, whichever of its processes it is. */
public final class FlinkJvm {
  /** Flags of the JVM. */
  public static final List<String> FLAGS =
      Stream.concat(
              Stream.of(
                      "lang,lang.reflect,net,io,nio,text,time,util,util.concurrent",
                      "util.concurrent.atomic,util.concurrent.locks")
                  .flatMap(names -> Stream.of(names.split(",")))
                  .map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED"),
              Stream.of(
                  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                  "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
                  "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
                  "--add-exports=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
                  "--enable-native-access=ALL-UNNAMED",
                  // JDK 21 does not know the next flag, and newer ones warn without it.
                  "-XX:+IgnoreUnrecognizedVMOptions",
                  "--sun-misc-unsafe-memory-access=allow"))
          .toList();

  private FlinkJvm() {}
}
