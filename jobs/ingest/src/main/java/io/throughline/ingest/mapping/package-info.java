/**
 * CSV and JSON as source formats, read by mappings: declarative files (YAML) that say which records
 * a feed holds and what events they are. A new clinic or ERP is one such file.
 */
package io.throughline.ingest.mapping;
