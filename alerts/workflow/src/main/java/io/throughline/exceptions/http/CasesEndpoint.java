package io.throughline.exceptions.http;

import io.throughline.exceptions.access.User;
import io.throughline.exceptions.query.Owners;
import io.throughline.exceptions.query.Unavailable;
import io.throughline.http.Answer;
import io.throughline.http.BearerTokens;
import io.throughline.http.BodyReader;
import io.throughline.http.HttpProblem;
import io.throughline.http.Refusal;
import io.throughline.http.TokenFile;
import java.time.Duration;
import org.eclipse.jetty.server.Request;

/**
 * Requests of people: looks at the sender first, reads nothing of a body before, and sends on what
 * another instance has, once.
 */
public final class CasesEndpoint {
  private static final byte[] NO_BODY = new byte[0];

  private final TokenFile<BearerTokens<User>> tokens;
  private final BodyReader bodies;
  private final CaseList list;
  private final CaseDoor door;
  private final Owners owners;
  private final Peers peers;

  /** An endpoint over its parts. */
  public CasesEndpoint(
      TokenFile<BearerTokens<User>> tokens,
      BodyReader bodies,
      CaseList list,
      CaseDoor door,
      Owners owners,
      Peers peers) {
    this.tokens = tokens;
    this.bodies = bodies;
    this.list = list;
    this.door = door;
    this.owners = owners;
    this.peers = peers;
  }

  Answer answer(Request request, Route route, String path) throws Refusal, InterruptedException {
    User user = tokens.holders().sender(request);
    limit(user);
    Asked asked = new Asked(request, user, BearerTokens.token(request));
    if (route == Route.CASES) {
      return list.answer(asked);
    }
    String caseId = route.caseId(path);
    if (route == Route.CASE) {
      Owners.Owner owner = owner(asked, caseId);
      return owner.isHere() ? door.show(owner, caseId) : sendOn(owner, asked, NO_BODY);
    }
    CaseDoor.requireRole(user);
    byte[] bytes = bodies.read(request);
    DecisionBody body = DecisionBody.read(bytes);
    Owners.Owner owner = owner(asked, caseId);
    return owner.isHere() ? door.decide(owner, caseId, user, body) : sendOn(owner, asked, bytes);
  }

  private Owners.Owner owner(Asked asked, String caseId) throws Refusal {
    Owners.Owner owner = owners.of(caseId);
    if (!owner.isHere() && asked.isHop()) {
      throw Unavailable.REBALANCING.refusal("The case has just moved on; ask again");
    }
    return owner;
  }

  private Answer sendOn(Owners.Owner owner, Asked asked, byte[] body)
      throws Refusal, InterruptedException {
    return peers.ask(
        owner.address(), asked.request().getMethod(), asked.target(), body, asked.token());
  }

  private static void limit(User user) throws Refusal {
    Duration wait = user.take();
    if (!wait.isZero()) {
      throw Refusal.later(
          HttpProblem.RATE_LIMITED,
          "%s asks more often than it may".formatted(user.name()),
          wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
  }
}
