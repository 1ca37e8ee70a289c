package dev.lanner.framework.test.http;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Query;
import dev.lanner.framework.RequestLog;

@Path("/logged")
final class Logged {
  @Get("/{id}")
  @RequestLog(
      headers = {"User-Agent", "Authorization", "Cookie", "X-Amzn-Oidc-Data", "X-Missing"},
      query = "page")
  String find(String id, @Query(defaultValue = "false") boolean fail) {
    if (fail) {
      throw Problem.conflict("No.");
    }
    return id;
  }
}
