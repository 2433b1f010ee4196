/**
 * Transactions in Elasticsearch, and what was found, posted, refused and decided of them: their
 * documents and mappings ({@link io.throughline.elasticsearch.Index}, {@link
 * io.throughline.elasticsearch.IndexTemplates}), the job that keeps the indices at the latest
 * records ({@link io.throughline.elasticsearch.IndexJob}), and how to find one ({@link
 * io.throughline.elasticsearch.search.TransactionSearch}).
 */
package io.throughline.elasticsearch;
