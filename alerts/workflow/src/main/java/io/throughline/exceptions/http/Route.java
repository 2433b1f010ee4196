package io.throughline.exceptions.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be asked for; openapi.yaml describes each. */
public enum Route {
  /** Lists cases. */
  CASES("GET", "/v1/cases"),
  /** Shows a case with its trail. */
  CASE("GET", "/v1/cases/{caseId}"),
  /** Takes a decision. */
  DECISIONS("POST", "/v1/cases/{caseId}/decisions"),
  /** Tells whether it serves. */
  HEALTH("GET", "/health"),
  /** For Prometheus. */
  METRICS("GET", "/metrics"),
  /** The description of these paths. */
  OPENAPI("GET", "/openapi.yaml");

  private final String method;
  private final String template;
  private final Pattern path;

  Route(String method, String template) {
    this.method = method;
    this.template = template;
    this.path = Pattern.compile(template.replace("{caseId}", "([A-Za-z0-9._-]{1,100})"));
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
    return Arrays.stream(values()).filter(route -> route.path.matcher(path).matches()).findFirst();
  }

  /** The case that a path names. */
  String caseId(String of) {
    Matcher matcher = path.matcher(of);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("%s is not %s".formatted(of, template));
    }
    return matcher.group(1);
  }
}
