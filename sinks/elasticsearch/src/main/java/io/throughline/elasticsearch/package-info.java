/**
 * Transactions in Elasticsearch: their document and mapping ({@link
 * io.throughline.elasticsearch.TransactionDocument}, {@link
 * io.throughline.elasticsearch.IndexTemplates}), the job that keeps the index at the latest state
 * ({@link io.throughline.elasticsearch.IndexJob}), and how to find one ({@link
 * io.throughline.elasticsearch.TransactionSearch}).
 */
package io.throughline.elasticsearch;
