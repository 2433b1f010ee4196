/** Which messages we use, and which event each of them, or each FT1 of them, makes. */
package io.throughline.ingest.hl7.event;
