/**
 * Sends files through the pipeline and proves that nothing was lost on the way: seen = events +
 * dead letters, in counts and in cents.
 */
package io.throughline.local.feed;
