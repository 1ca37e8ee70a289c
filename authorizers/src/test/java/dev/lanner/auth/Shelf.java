package dev.lanner.auth;

import dev.lanner.framework.Caller;
import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Put;

/// Routes that a Lambda authorizer is asked about.
// @start region="routes"
@Path("/shelf")
@AuthorizedBy(KeyAuthorizer.class)
@Authenticated
final class Shelf {
  @Get("/{id}")
  String book(String id, Caller caller) {
    return caller.id().orElseThrow();
  }

  @Put("/{id}")
  void change(String id) {}

  // @end

  @Delete("/{id}")
  void remove(String id) {}

  @Get("/{id}/notes")
  String notes(String id) {
    return "none";
  }
}
