/** What a run of a job took, of this JVM and of the machine. */
package io.throughline.local.bench.measure;
