/** Bytes of an input before any format is known: a window over them, blanks, byte order marks. */
package io.throughline.ingest.bytes;
