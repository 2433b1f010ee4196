package io.throughline.erp;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what is waited for once, not with each attempt. */
final class Waiting {
  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

  private String told = "";

  /** An attempt failed. */
  void tell(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (!message.equals(told)) {
      told = message;
      LOG.warn("Waits, and begins at the offsets that were committed last: {}", message);
    }
  }

  /** An attempt did not fail. */
  void over() {
    if (!told.isEmpty()) {
      told = "";
      LOG.info("Goes on");
    }
  }
}
