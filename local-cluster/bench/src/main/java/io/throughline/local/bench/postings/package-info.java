/**
 * How long a payment takes to its posting, at a steady load: {@link PostingsJob} in one JVM, {@link
 * PostingsBench}, which sends and reads, in another.
 */
package io.throughline.local.bench.postings;
