/** YAML read node by node, so that every complaint can name its line and column. */
package io.throughline.ingest.mapping.yaml;
