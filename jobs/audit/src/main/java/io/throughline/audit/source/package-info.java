/** Where the records to audit come from: topics, exported files, memory. */
package io.throughline.audit.source;
