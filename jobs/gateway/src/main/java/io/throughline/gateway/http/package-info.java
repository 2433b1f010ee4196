/** The paths of the gateway on Jetty, and what guards its connections. */
package io.throughline.gateway.http;
