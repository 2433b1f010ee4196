/** Bodies of requests: read within limits of size, time and memory, and looked at for JSON. */
package io.throughline.gateway.body;
