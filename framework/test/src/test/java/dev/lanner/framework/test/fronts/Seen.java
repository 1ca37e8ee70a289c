package dev.lanner.framework.test.fronts;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Request;
import dev.lanner.framework.Response;

/// Shows what a handler sees.
@Path("/seen")
final class Seen {
  @Get("/context")
  String context(Request request) {
    return String.join(
        "\n",
        "stage " + request.stage(),
        "variables " + request.stageVariables(),
        "path " + request.path(),
        "route " + request.route(),
        "ip " + request.sourceIp(),
        "authorizer " + request.authorizer().utf8(),
        "identity " + request.identity().utf8(),
        "trace " + request.traceId(),
        "deadline " + request.deadline().isAfter(java.time.Instant.now()),
        "remaining " + (request.context().getRemainingTimeInMillis() > 0));
  }

  @Get("/links/{rest+}")
  String links(String rest, Request request) {
    return request.path();
  }

  @Post("/answer/{status}")
  Response<byte[]> answer(int status, byte[] body) {
    return Response.of(status, body)
        .withHeader("Content-Type", "image/png")
        .withHeader("Set-Cookie", "a=1; Path=/; HttpOnly")
        .withHeader("Set-Cookie", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
        .withHeader("Set-Cookie", "c=")
        .withHeader("X-Many", "one")
        .withHeader("x-many", "two");
  }

  @Get("/nothing/{status}")
  Response<String> nothing(int status) {
    return Response.of(status, "a body that must not be sent");
  }
}
