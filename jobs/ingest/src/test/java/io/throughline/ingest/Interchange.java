package io.throughline.ingest;

/** Text of interchanges for tests. */
public final class Interchange {
  /** A header with the usual delimiters. */
  public static final String ISA =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
          + "*250301*1200*^*00501*000000017*0*P*:~";

  private Interchange() {}

  /** An 837 that holds these segments. */
  public static String of837(String... segments) {
    return of("HC", "837", "005010X222A1", segments);
  }

  /** An 835 that holds these segments. */
  public static String of835(String... segments) {
    return of("HP", "835", "005010X221A1", segments);
  }

  /** A transaction set in its envelope. */
  public static String of(String function, String kind, String version, String... segments) {
    return ISA
        + "GS*%s*APP*PARTNER*20250302*1301*77*X*%s~".formatted(function, version)
        + "ST*%s*0001*%s~".formatted(kind, version)
        + String.join("~", segments)
        + "~SE*0*0001~GE*1*77~IEA*1*000000017~";
  }
}
