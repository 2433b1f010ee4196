/** Who may send to which feed, and how often. */
package io.throughline.gateway.access;
