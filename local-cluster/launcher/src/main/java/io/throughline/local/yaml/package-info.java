/** YAML files of people as JSON, with the places of what stands in them. */
package io.throughline.local.yaml;
