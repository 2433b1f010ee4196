package io.throughline.local.flink;

import java.io.IOException;

/** The JobManager refused a request. The message holds the request and the reason it gave. */
public final class FlinkException extends IOException {
  private static final long serialVersionUID = 1L;

  FlinkException(String message) {
    super(message);
  }
}
