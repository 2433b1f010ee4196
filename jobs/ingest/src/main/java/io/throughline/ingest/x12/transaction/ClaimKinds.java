package io.throughline.ingest.x12.transaction;

import io.throughline.events.ClaimType;
import io.throughline.ingest.x12.segment.Tag;

/** Which kind of claim an 837 holds. */
final class ClaimKinds {
  private ClaimKinds() {}

  /** By the implementation guide that ST03 or GS08 names. */
  static ClaimType ofVersion(String version) {
    if (version.contains("X222") || version.contains("X098") || version.contains("X291")) {
      return ClaimType.PROFESSIONAL;
    }
    if (version.contains("X223") || version.contains("X096") || version.contains("X292")) {
      return ClaimType.INSTITUTIONAL;
    }
    if (version.contains("X224") || version.contains("X097")) {
      return ClaimType.DENTAL;
    }
    return ClaimType.UNKNOWN;
  }

  /** By the segment of its service lines, which is right also where the version is not. */
  static ClaimType ofLine(int tag) {
    return switch (tag) {
      case Tag.SV1 -> ClaimType.PROFESSIONAL;
      case Tag.SV2 -> ClaimType.INSTITUTIONAL;
      case Tag.SV3 -> ClaimType.DENTAL;
      default -> ClaimType.UNKNOWN;
    };
  }

  static String interfaceName(ClaimType type) {
    return switch (type) {
      case PROFESSIONAL -> "x12.837P";
      case INSTITUTIONAL -> "x12.837I";
      case DENTAL -> "x12.837D";
      default -> "x12.837";
    };
  }
}
