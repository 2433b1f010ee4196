package io.throughline.local.config;

/**
 * cluster.yaml or an option is wrong. The message names the file, the line, the key and the remedy.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigException(String message) {
    super(message);
  }

  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
