/**
 * Each server of the cluster: what it writes before it starts, its command line, when it is ready.
 */
package io.throughline.local.server;
