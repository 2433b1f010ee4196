/** What cluster.yaml says: ports and sizes, checked before anything starts. */
package io.throughline.local.config;
