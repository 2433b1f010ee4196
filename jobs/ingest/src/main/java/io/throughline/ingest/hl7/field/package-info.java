/** What stands in one field: components, escape sequences, time stamps. */
package io.throughline.ingest.hl7.field;
