package io.throughline.ingest.x12.segment;

import java.nio.charset.StandardCharsets;

/** Segment tags as numbers, so that they can be switched on without making strings. */
public final class Tag {
  /** No tag: not two or three capitals and digits, the first a capital. */
  public static final int BAD = 0;

  /** Tags that readers know, by their names. */
  public static final int AK1 = 'A' << 16 | 'K' << 8 | '1';

  public static final int AK2 = 'A' << 16 | 'K' << 8 | '2';
  public static final int AK5 = 'A' << 16 | 'K' << 8 | '5';
  public static final int AK9 = 'A' << 16 | 'K' << 8 | '9';
  public static final int AMT = 'A' << 16 | 'M' << 8 | 'T';
  public static final int BHT = 'B' << 16 | 'H' << 8 | 'T';
  public static final int BPR = 'B' << 16 | 'P' << 8 | 'R';
  public static final int CAS = 'C' << 16 | 'A' << 8 | 'S';
  public static final int CLM = 'C' << 16 | 'L' << 8 | 'M';
  public static final int CLP = 'C' << 16 | 'L' << 8 | 'P';
  public static final int DTM = 'D' << 16 | 'T' << 8 | 'M';
  public static final int DTP = 'D' << 16 | 'T' << 8 | 'P';
  public static final int GE = 'G' << 8 | 'E';
  public static final int GS = 'G' << 8 | 'S';
  public static final int HL = 'H' << 8 | 'L';
  public static final int IEA = 'I' << 16 | 'E' << 8 | 'A';
  public static final int IK5 = 'I' << 16 | 'K' << 8 | '5';
  public static final int ISA = 'I' << 16 | 'S' << 8 | 'A';
  public static final int LX = 'L' << 8 | 'X';
  public static final int N1 = 'N' << 8 | '1';
  public static final int NM1 = 'N' << 16 | 'M' << 8 | '1';
  public static final int PLB = 'P' << 16 | 'L' << 8 | 'B';
  public static final int REF = 'R' << 16 | 'E' << 8 | 'F';
  public static final int SBR = 'S' << 16 | 'B' << 8 | 'R';
  public static final int SE = 'S' << 8 | 'E';
  public static final int ST = 'S' << 8 | 'T';
  public static final int STC = 'S' << 16 | 'T' << 8 | 'C';
  public static final int SV1 = 'S' << 16 | 'V' << 8 | '1';
  public static final int SV2 = 'S' << 16 | 'V' << 8 | '2';
  public static final int SV3 = 'S' << 16 | 'V' << 8 | '3';
  public static final int SVC = 'S' << 16 | 'V' << 8 | 'C';
  public static final int TA1 = 'T' << 16 | 'A' << 8 | '1';
  public static final int TRN = 'T' << 16 | 'R' << 8 | 'N';

  private Tag() {}

  /** The tag that a name stands for, or {@link #BAD}. */
  public static int of(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    return of(bytes, 0, bytes.length);
  }

  /** The tag in bytes [from, to), or {@link #BAD}. */
  static int of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length != 2 && length != 3 || !isCapital(bytes[from])) {
      return BAD;
    }
    int tag = 0;
    for (int i = from; i < to; i++) {
      if (!isCapital(bytes[i]) && !(bytes[i] >= '0' && bytes[i] <= '9')) {
        return BAD;
      }
      tag = tag << 8 | bytes[i];
    }
    return tag;
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  /** As it stands in the input; {@code ?} for {@link #BAD}. */
  public static String name(int tag) {
    if (tag == BAD) {
      return "?";
    }
    StringBuilder name = new StringBuilder(3);
    for (int shift = 16; shift >= 0; shift -= 8) {
      char c = (char) (tag >> shift & 0xff);
      if (c != 0) {
        name.append(c);
      }
    }
    return name.toString();
  }
}
