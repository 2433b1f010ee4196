/** The verbs of {@code throughline}. Each says its exit codes and examples in its help. */
package io.throughline.local.command;
