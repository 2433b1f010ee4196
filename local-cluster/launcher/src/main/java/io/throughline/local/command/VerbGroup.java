package io.throughline.local.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A verb that does nothing but by a verb below it; without one it shows its help. */
abstract class VerbGroup implements Runnable {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Override
  public final void run() {
    spec.commandLine().usage(out());
  }

  final Throughline throughline() {
    return throughline;
  }

  final CommandSpec spec() {
    return spec;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
