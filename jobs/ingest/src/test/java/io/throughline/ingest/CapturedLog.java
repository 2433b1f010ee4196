package io.throughline.ingest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** All that is logged in this JVM, at any level, while it is open. */
public final class CapturedLog extends AbstractAppender implements AutoCloseable {
  private static final String NAME = "captured";

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
  private final LoggerConfig root = context.getConfiguration().getRootLogger();
  private final Level before = root.getLevel();

  private CapturedLog() {
    super(NAME, null, null, false, Property.EMPTY_ARRAY);
  }

  /** Begins to listen. */
  public static CapturedLog open(Level level) {
    CapturedLog log = new CapturedLog();
    log.start();
    log.root.addAppender(log, level, null);
    log.root.setLevel(level);
    log.context.updateLoggers();
    return log;
  }

  @Override
  public void append(LogEvent event) {
    StringWriter line = new StringWriter();
    line.append(event.getLoggerName()).append(' ').append(event.getMessage().getFormattedMessage());
    if (event.getThrown() != null) {
      event.getThrown().printStackTrace(new PrintWriter(line));
    }
    lines.add(line.toString());
  }

  /** All of it, a line each. */
  public String text() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    root.removeAppender(NAME);
    root.setLevel(before);
    context.updateLoggers();
    stop();
  }
}
