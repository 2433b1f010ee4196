/** What a mapping makes of a record: rules that give events, and rules that leave records out. */
package io.throughline.ingest.mapping.rule;
