package dev.lanner.auth;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Caller;
import dev.lanner.framework.Cors;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Request;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;

/// A route for each rule.
@Path("/desk")
@Cors(origins = "https://shop.example")
@FilteredBy(Desk.Seen.class)
// @start region="rules"
@Authenticated
final class Desk {
  @Get
  String hello(Caller caller) {
    return caller.id().orElseThrow();
  }

  @Get("/staff")
  @RolesAllowed({"admins", "ops"})
  String staff() {
    return "staff only";
  }

  @Get("/orders")
  @ScopesAllowed("orders/read")
  String orders() {
    return "no orders yet";
  }

  @Get("/open")
  @PermitAll
  String open(Caller caller) {
    return caller.id().orElse("somebody");
  }

  @Get("/shut")
  @DenyAll
  String shut() {
    return "never";
  }

  // @end

  @Get("/groups")
  String groups(Caller caller) {
    return String.join(" and ", caller.groups().names());
  }

  @Get("/quiet")
  @PermitAll
  String quiet() {
    return "quiet";
  }

  /// What has come through to the filters of the application.
  @Singleton
  static final class Seen implements Filter {
    int requests;

    @Override
    public Answer around(Request request, Next next) {
      requests++;
      return next.proceed(request);
    }
  }
}
