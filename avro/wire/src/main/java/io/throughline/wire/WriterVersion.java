package io.throughline.wire;

import org.apache.avro.io.DatumReader;

/** How to read what was written under one schema id. */
record WriterVersion<T>(int id, String name, DatumReader<T> reader) {}
