package io.throughline.exceptions.access;

import io.throughline.http.BearerTokens;
import io.throughline.http.TokenBucket;
import io.throughline.http.TokenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The users in a file: one a line, of name, role and SHA-256 of the token in hexadecimal, with
 * blanks between them. Lines that begin with {@code #} are notes. A name may have several lines of
 * one role, so that a token can be replaced while the old one still holds; never two roles, or one
 * person could be two.
 *
 * <pre>{@code
 * # name  role      SHA-256 of the token
 * anna    approver  60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
 * }</pre>
 */
public final class UsersFile {
  private static final int MAX_LINES = 1_000;
  private static final int COLUMNS = 3;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  /** Who else stands in audit trails. */
  private static final Set<String> RESERVED = Set.of("retry", "revenue");

  private UsersFile() {}

  /**
   * Reads the file; later changes of it are followed.
   *
   * @param perSecond requests a second of each token on average
   * @param burst requests of each token at once
   * @throws IOException naming file, line and remedy
   */
  public static TokenFile<BearerTokens<User>> read(
      Path path, int perSecond, int burst, LongSupplier nanoTime) throws IOException {
    return TokenFile.read(
        path, lines -> users(lines, () -> new TokenBucket(perSecond, burst, nanoTime)), nanoTime);
  }

  private static BearerTokens<User> users(List<String> lines, Supplier<TokenBucket> buckets) {
    List<User> users = new ArrayList<>();
    Map<String, Role> roles = new HashMap<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (users.size() == MAX_LINES) {
        throw fault(number, "there are more than %d tokens", MAX_LINES);
      }
      User user = user(number, line.strip().split("\\s+"), buckets);
      if (roles.merge(user.name(), user.role(), (known, other) -> known) != user.role()) {
        throw fault(number, "%s has another role above; a name has one", user.name());
      }
      users.add(user);
    }
    return new BearerTokens<>(users, User::tokenHash);
  }

  private static User user(int number, String[] columns, Supplier<TokenBucket> buckets) {
    if (columns.length != COLUMNS) {
      throw fault(number, "has %d words; give name, role and SHA-256", columns.length);
    }
    if (!NAME.matcher(columns[0]).matches() || RESERVED.contains(columns[0])) {
      throw fault(
          number,
          "the name must be 1 to 63 small letters, digits, '.' and '-', and none of %s",
          RESERVED);
    }
    Role role =
        Role.named(columns[1])
            .orElseThrow(() -> fault(number, "the role must be viewer, operator or approver"));
    if (!SHA_256.matcher(columns[2]).matches()) {
      throw fault(
          number, "the third word must be 64 hexadecimal digits: printf %%s TOKEN | sha256sum");
    }
    return new User(columns[0], role, HexFormat.of().parseHex(columns[2]), buckets.get());
  }

  private static IllegalArgumentException fault(int line, String format, Object... values) {
    return new IllegalArgumentException("line %d: ".formatted(line) + format.formatted(values));
  }
}
