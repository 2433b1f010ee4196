/**
 * The local cluster: real servers as processes on loopback, with the jobs on top. {@link
 * io.throughline.local.LocalCluster} is the cluster for programs and tests, {@code
 * io.throughline.local.command} the same for people.
 */
package io.throughline.local;
