package io.throughline.gateway.http;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked for; openapi.yaml describes each. */
public enum Route {
  /** Takes an input. */
  FEED("POST", "/v1/feeds/{feed}"),
  /** Tells whether inputs can be taken. */
  HEALTH("GET", "/health"),
  /** The description of these paths. */
  OPENAPI("GET", "/openapi.yaml");

  private static final String VARIABLE = "{";

  private final String method;
  private final String template;
  private final String prefix;

  Route(String method, String template) {
    this.method = method;
    this.template = template;
    int variable = template.indexOf(VARIABLE);
    this.prefix = variable < 0 ? template : template.substring(0, variable);
  }

  /** The method that it takes. */
  public String method() {
    return method;
  }

  /** Its path, with the name of the variable in braces. */
  public String template() {
    return template;
  }

  static Optional<Route> of(String path) {
    return Arrays.stream(values()).filter(route -> route.matches(path)).findFirst();
  }

  private boolean matches(String path) {
    return template.equals(prefix)
        ? path.equals(template)
        : path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
  }

  /** The variable part of a path that matches. */
  String variable(String path) {
    return path.substring(prefix.length());
  }
}
