/** Where Elasticsearch is and how to talk to it. */
package io.throughline.elasticsearch.connection;
