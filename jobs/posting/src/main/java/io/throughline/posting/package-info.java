/**
 * Which remittances may be posted: candidates, the rules they must meet, postings, and what is
 * refused. POSTINGS.md says it in words.
 */
package io.throughline.posting;
