package dev.lanner.auth;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Caller;
import dev.lanner.framework.ClaimNames;
import dev.lanner.framework.ClaimNames.Membership;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.internal.Event;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides who may call a route, in front of all other filters. Generated code makes one for each
/// place with {@link Authenticated}, {@link ScopesAllowed} or an annotation of
/// `jakarta.annotation.security`.
///
/// Whoever may not is told a status and nothing else; the log has the reason.
public final class AccessFilter implements Filter {
  private static final Logger log = LoggerFactory.getLogger(AccessFilter.class);

  private enum Rule {
    EVERYBODY,
    AUTHENTICATED,
    GROUPS,
    SCOPES,
    NOBODY
  }

  private final Rule rule;
  private final List<String> names;
  private final CallerSource source;

  private AccessFilter(Rule rule, Application application, String... names) {
    this.rule = rule;
    this.names = List.of(names);
    this.source = application.find(CallerSource.class).orElse(CallerSource.frontEnd());
  }

  /// Everybody may.
  public static AccessFilter everybody(Application application) {
    return new AccessFilter(Rule.EVERYBODY, application);
  }

  /// Whoever has signed in may.
  public static AccessFilter authenticated(Application application) {
    return new AccessFilter(Rule.AUTHENTICATED, application);
  }

  /// Whoever is in one of these groups may.
  public static AccessFilter roles(Application application, String... groups) {
    return new AccessFilter(Rule.GROUPS, application, groups);
  }

  /// Whoever was granted one of these scopes may.
  public static AccessFilter scopes(Application application, String... scopes) {
    return new AccessFilter(Rule.SCOPES, application, scopes);
  }

  /// Nobody may.
  public static AccessFilter nobody(Application application) {
    return new AccessFilter(Rule.NOBODY, application);
  }

  @Override
  public Answer around(Request request, Next next) {
    var event = (Event) request; // No filter of an application has seen it yet.
    if (rule == Rule.EVERYBODY) {
      event.calledBy(new WhenAsked(source, event));
      return next.proceed(request);
    }
    if (rule == Rule.NOBODY) {
      return refused(request, Problem.of(403, null), "nobody may");
    }
    Found found = source.find(event);
    event.calledBy(found);
    Caller caller = found.caller();
    if (!caller.isAuthenticated()) {
      Problem problem = Problem.of(found.status(), null);
      return refused(
          request,
          found.status() == 401 ? problem.withHeader("WWW-Authenticate", "Bearer") : problem,
          found.reason());
    }
    String lacking = lacking(caller);
    if (lacking == null) {
      return next.proceed(request);
    }
    Problem problem = Problem.of(403, null);
    return refused(
        request,
        rule == Rule.SCOPES
            ? problem.withHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"")
            : problem,
        lacking);
  }

  /// What a caller lacks, or `null`.
  private @Nullable String lacking(Caller caller) {
    if (rule == Rule.AUTHENTICATED) {
      return null;
    }
    String what = rule == Rule.GROUPS ? "groups" : "scopes";
    ClaimNames has = rule == Rule.GROUPS ? caller.groups() : caller.scopes();
    boolean maybe = false;
    for (String name : names) {
      Membership membership = has.has(name);
      if (membership == Membership.YES) {
        return null;
      }
      maybe |= membership == Membership.CANNOT_BE_TOLD;
    }
    return maybe
        ? "the front end has made a text of the "
            + what
            + " that cannot be told apart; CallerSource.frontEndAndBearerToken takes them from the token"
        : "the caller has none of the " + what + " " + names;
  }

  /// Finds out who calls when somebody wants to know.
  private record WhenAsked(CallerSource source, Event event) implements Supplier<Caller> {
    @Override
    public Caller get() {
      return source.find(event).caller();
    }
  }

  /// Says so in the log, and nothing to the caller.
  static Answer refused(Request request, Problem problem, String reason) {
    log.info(
        "{} {} was refused with {}: {}.",
        request.method(),
        request.route(),
        problem.status(),
        reason);
    return Answer.of(problem);
  }
}
