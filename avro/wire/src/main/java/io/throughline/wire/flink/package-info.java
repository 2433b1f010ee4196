/** Wire format and dead letters for Flink jobs; needs Flink on the class path. */
package io.throughline.wire.flink;
