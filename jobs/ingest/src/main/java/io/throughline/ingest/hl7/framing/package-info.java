/**
 * Where messages and their segments begin and end. It knows delimiters and terminators, and nothing
 * of what a message says.
 */
package io.throughline.ingest.hl7.framing;
