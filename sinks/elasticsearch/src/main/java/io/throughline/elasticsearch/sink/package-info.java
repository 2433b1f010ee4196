/**
 * A Flink sink for Elasticsearch: documents with ids and versions of their own, so that writing the
 * same again changes nothing.
 *
 * <p>{@link io.throughline.elasticsearch.sink.ElasticsearchSink} is the way in. It is not built on
 * Flink's AsyncSinkBase: that one keeps every element in order and sends each, while here only the
 * latest version of a document is worth sending, what is refused goes elsewhere, and a checkpoint
 * waits until nothing is on its way.
 */
package io.throughline.elasticsearch.sink;
