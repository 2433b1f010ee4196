/** Shows what is known of money by any reference to it: where it stands, and the evidence. */
package io.throughline.local.find;
