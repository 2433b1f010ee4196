/**
 * Finds transactions by any reference ({@link
 * io.throughline.elasticsearch.search.TransactionSearch}) and gathers what belongs to their story
 * ({@link io.throughline.elasticsearch.search.StorySearch}).
 */
package io.throughline.elasticsearch.search;
