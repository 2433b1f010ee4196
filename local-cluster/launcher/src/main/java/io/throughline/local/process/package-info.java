/** Processes that outlive the command that started them: identity, logs, ports. Knows no server. */
package io.throughline.local.process;
