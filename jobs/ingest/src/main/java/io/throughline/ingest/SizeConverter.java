package io.throughline.ingest;

import org.apache.flink.configuration.MemorySize;
import picocli.CommandLine;

/** Sizes as 500kb, 2mb, 1g, in bytes. */
final class SizeConverter implements CommandLine.ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    long bytes = MemorySize.parseBytes(text);
    if (bytes < 1) {
      throw new CommandLine.TypeConversionException("give at least 1 byte");
    }
    return bytes;
  }
}
