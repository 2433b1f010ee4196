/** The jobs of the cluster: submitted, stopped and started again from where they were. */
package io.throughline.local.flink;
