/**
 * A real, single Elasticsearch node as a process on loopback, made of Maven Central's jars.
 *
 * <p>{@link io.throughline.local.elasticsearch.ElasticsearchCommand} is the command line that
 * starts it and needs nothing but the JDK; the other classes run inside that process. The node has
 * no login, which is why it binds to loopback and nothing else.
 */
package io.throughline.local.elasticsearch;
