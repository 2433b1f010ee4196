package io.throughline.local.command;

import io.throughline.ingest.mapping.load.MappingException;
import io.throughline.local.config.ConfigException;
import io.throughline.local.policy.PolicyFileException;
import io.throughline.local.reference.ReferenceFilesException;
import io.throughline.wire.governance.SchemaRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong: in its own words where it is foreseen, with a stack trace where not. */
final class ErrorReport implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result)
      throws Exception {
    boolean foreseen =
        e instanceof IOException
            || e instanceof UncheckedIOException
            || e instanceof ConfigException
            || e instanceof MappingException
            || e instanceof PolicyFileException
            || e instanceof ReferenceFilesException
            || e instanceof SchemaRefusedException
            || e instanceof KafkaException;
    if (!foreseen) {
      throw e;
    }
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    line.getErr().println(line.getColorScheme().errorText("error: ") + message);
    boolean isOfTheUser =
        e instanceof ConfigException
            || e instanceof MappingException
            || e instanceof PolicyFileException
            || e instanceof ReferenceFilesException;
    return isOfTheUser ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }
}
