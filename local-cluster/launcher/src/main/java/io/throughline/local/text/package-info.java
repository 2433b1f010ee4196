/** Plain text for terminals: tables and money. */
package io.throughline.local.text;
