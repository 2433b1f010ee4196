/** What an audit found, for people and for programs. */
package io.throughline.local.audit;
