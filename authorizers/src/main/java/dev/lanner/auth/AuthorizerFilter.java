package dev.lanner.auth;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Caller;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.internal.Event;
import org.jspecify.annotations.Nullable;

/// Refuses what the authorizer of a route has not let in, in front of all other filters. Generated
/// code makes one for each place with {@link AuthorizedBy}.
///
/// API Gateway asks an authorizer about the routes that it knows, and everything else comes by a
/// route without one: a path that it reads in another way than the application, or a route that was
/// deployed by hand. Whatever came past the authorizer is answered with 403, as other credentials
/// would not help.
public final class AuthorizerFilter implements Filter {
  /// What an authorizer calls itself in the context of its answer.
  static final String ENTRY = "authorizer";

  private final String authorizer;

  private AuthorizerFilter(String authorizer) {
    this.authorizer = authorizer;
  }

  /// For routes that this authorizer is asked about.
  ///
  /// @param authorizer the name of its class, with the package
  public static AuthorizerFilter of(String authorizer) {
    return new AuthorizerFilter(authorizer);
  }

  @Override
  public Answer around(Request request, Next next) {
    Caller caller = ((Event) request).frontEndCaller(); // No filter has seen it yet.
    if (!(caller instanceof Caller.LambdaAuthorizer let)) {
      return AccessFilter.refused(
          request,
          Problem.of(403, null),
          "no Lambda authorizer has let it in; the deployment has this route, or one that takes such a request, without "
              + authorizer);
    }
    return authorizer.equals(name(let))
        ? next.proceed(request)
        : AccessFilter.refused(
            request,
            Problem.of(403, null),
            "the Lambda authorizer that has let it in did not say that it is "
                + authorizer
                + "; the deployment has this route, or one that takes such a request, with another one");
  }

  private static @Nullable String name(Caller.LambdaAuthorizer let) {
    try {
      return let.context().text(ENTRY).orElse(null);
    } catch (IllegalStateException _) {
      return null; // Not a text, so not one of ours.
    }
  }
}
