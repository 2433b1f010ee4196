/** Shows what is known of a claim: where it stands, and the evidence for each step. */
package io.throughline.local.find;
