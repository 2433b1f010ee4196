/** Commands that put schemas and topics in place; all of them can be run again. */
package io.throughline.wire.governance;
