package dev.lanner.auth;

import dev.lanner.auth.Grant.Width;
import dev.lanner.auth.RouteTable.Route;
import dev.lanner.framework.internal.AuthorizerEvent;
import dev.lanner.framework.internal.AuthorizerEvent.Kind;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Writes what was decided in the form that the API takes, a policy or, of HTTP APIs that are told
/// so, yes or no.
///
/// See [the output of
/// authorizers](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html)
/// and [that of HTTP
/// APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html).
final class PolicyAnswer {
  /// What API Gateway takes as a whole, and as one resource.
  private static final int MOST_BYTES = 8192;

  private static final int MOST_CHARACTERS = 512;

  /// As many sets of routes as there are roles, and then some.
  private static final int MOST_GRANTS = 256;

  /// What makes resources: the routes, and how.
  private record Asked(Set<Route> allowed, boolean everything, Width width, int most) {
    // Written out, as those of records are linked at their first use, which is a cold start.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Asked asked
          && asked.everything == everything
          && asked.width == width
          && asked.most == most
          && asked.allowed.equals(allowed);
    }

    @Override
    public int hashCode() {
      return allowed.hashCode() * 31 + most;
    }
  }

  private final String name;
  private final RouteTable table;
  private final boolean simple;
  private final Map<Asked, Grant> grants = new ConcurrentHashMap<>();

  /// @param name of the authorizer, which the functions behind it look for
  /// @param simple whether HTTP APIs are told yes or no
  PolicyAnswer(String name, RouteTable table, boolean simple) {
    this.name = name;
    this.table = table;
    this.simple = simple;
  }

  /// The answer to an event.
  ///
  /// @throws IllegalArgumentException when the decision names a route that is none
  /// @throws IllegalStateException when the answer is larger than API Gateway takes
  /// @throws InexpressibleException when no policy says it
  /// @throws UnauthorizedException when it is the answer of this kind of API
  Payload write(Verdict verdict, AuthorizerEvent event) {
    if (verdict.effect() == Verdict.Effect.UNAUTHORIZED && event.kind() != Kind.HTTP_2) {
      throw new UnauthorizedException();
    }
    boolean everything = verdict.effect() == Verdict.Effect.ALLOW_ALL;
    Set<Route> allowed = allowed(verdict, event);
    if (simple && event.kind() == Kind.HTTP_2) {
      return fitting(simple(verdict, event, everything, allowed));
    }
    if (allowed.isEmpty() && !everything) {
      return fitting(policy(verdict, event, null));
    }
    int most = MOST_CHARACTERS - event.arn().stageArn().length() - 1;
    RuntimeException failure = null;
    for (Width width : Width.values()) {
      try {
        Payload answer = policy(verdict, event, grant(new Asked(allowed, everything, width, most)));
        if (answer.length() <= MOST_BYTES) {
          return answer;
        }
        failure = failure == null ? tooLarge() : failure;
      } catch (InexpressibleException e) {
        failure = failure == null ? e : failure;
      }
    }
    throw failure == null ? tooLarge() : failure;
  }

  private Set<Route> allowed(Verdict verdict, AuthorizerEvent event) {
    Set<Route> allowed =
        switch (verdict.effect()) {
          case ALLOW_ALL -> new LinkedHashSet<>(table.all());
          case ALLOW_ROUTES -> table.select(verdict.routes());
          case ALLOW_THIS_ROUTE ->
              event.route().isEmpty() ? Set.of() : table.select(List.of(event.route()));
          case DENY, UNAUTHORIZED -> Set.of();
        };
    if (!verdict.except().isEmpty()) {
      allowed.removeAll(table.select(verdict.except()));
    }
    return allowed;
  }

  private Grant grant(Asked asked) {
    Grant grant = grants.get(asked);
    if (grant == null) {
      grant = Grant.of(table, asked.allowed(), asked.everything(), asked.width(), asked.most());
      if (grants.size() < MOST_GRANTS) {
        grants.put(asked, grant);
      }
    }
    return grant;
  }

  private Payload simple(
      Verdict verdict, AuthorizerEvent event, boolean everything, Set<Route> allowed) {
    boolean known = table.has(event.route());
    boolean authorized = !known && everything;
    for (Route route : allowed) {
      authorized |= route.key().equals(event.route());
    }
    var out = new JsonWriter();
    out.beginObject().name("isAuthorized").value(authorized);
    writeContext(out, verdict, event);
    return out.endObject().payload();
  }

  /// @param grant or `null` to deny everything
  private Payload policy(Verdict verdict, AuthorizerEvent event, @Nullable Grant grant) {
    String prefix = event.arn().stageArn() + "/";
    var out = new JsonWriter();
    out.beginObject().name("principalId").value(verdict.principalId());
    out.name("policyDocument").beginObject().name("Version").value("2012-10-17");
    out.name("Statement").beginArray();
    if (grant == null) {
      out.beginObject().name("Action").value("execute-api:Invoke");
      out.name("Effect").value("Deny").name("Resource").beginArray();
      out.value(prefix + "*").endArray().endObject();
    } else {
      writeStatement(out, "Allow", prefix, grant.allow());
      writeStatement(out, "Deny", prefix, grant.deny());
    }
    out.endArray().endObject();
    writeContext(out, verdict, event);
    boolean rest = event.kind() == Kind.REST_TOKEN || event.kind() == Kind.REST_REQUEST;
    if (rest && verdict.usageIdentifierKey() != null) {
      out.name("usageIdentifierKey").value(verdict.usageIdentifierKey());
    }
    return out.endObject().payload();
  }

  /// Leaves a statement without resources out, as API Gateway may take an empty list for anything.
  private static void writeStatement(
      JsonWriter out, String effect, String prefix, List<SegmentPattern> resources) {
    if (resources.isEmpty()) {
      return;
    }
    out.beginObject().name("Action").value("execute-api:Invoke");
    out.name("Effect").value(effect).name("Resource").beginArray();
    for (SegmentPattern resource : resources) {
      String text = resource.text();
      String encoded = resource.encodedText();
      out.value(prefix + text);
      if (!encoded.equals(text)) {
        out.value(prefix + encoded);
      }
    }
    out.endArray().endObject();
  }

  private void writeContext(JsonWriter out, Verdict verdict, AuthorizerEvent event) {
    out.name("context").beginObject();
    if (verdict.allows()) {
      // Of HTTP APIs, handlers see nothing of the answer but the context.
      if (event.kind() == Kind.HTTP_2) {
        out.name("principalId").value(verdict.principalId());
      }
      out.name(AuthorizerFilter.ENTRY).value(name);
    } else {
      out.name("reason").value(verdict.reason());
    }
    for (Map.Entry<String, Object> value : verdict.context().entrySet()) {
      out.name(value.getKey());
      if (value.getValue() instanceof Long number) {
        out.value(number.longValue());
      } else if (value.getValue() instanceof Double number) {
        out.value(number.doubleValue());
      } else if (value.getValue() instanceof Boolean flag) {
        out.value(flag.booleanValue());
      } else {
        out.value((String) value.getValue());
      }
    }
    out.endObject();
  }

  private static Payload fitting(Payload answer) {
    if (answer.length() > MOST_BYTES) {
      throw tooLarge();
    }
    return answer;
  }

  private static IllegalStateException tooLarge() {
    return new IllegalStateException(
        "The answer of the authorizer has more than 8192 bytes, which API Gateway refuses. Allow fewer routes, all routes below common prefixes, or all of them with allowAll, and put less into the context.");
  }
}
