package dev.lanner.framework.test.filters;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Cors;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import dev.lanner.framework.Request;
import dev.lanner.framework.RequestLimits;
import dev.lanner.framework.Response;
import dev.lanner.framework.SecurityHeaders;
import dev.lanner.framework.test.filters.Limited.Inner;
import dev.lanner.framework.test.filters.Limited.Level;

@Path("/filtered")
@FilteredBy(Trace.OfClass.class)
@Limited(reason = "The class says no.", unless = "class")
final class Filtered {
  private final Trace trace;

  Filtered(Trace trace) {
    this.trace = trace;
  }

  @Get("/plain")
  @Limited(
      reason = "The method says no.",
      unless = {"a", "b"})
  String plain(@Query(defaultValue = "1") int number) {
    trace.add("handler");
    return "plain";
  }

  @Get("/method")
  @FilteredBy({Trace.OfMethod.class, Changing.class})
  @Limited(
      status = 403,
      reason = "\"No\"\n$L {@code}",
      unless = "a",
      type = String[].class,
      level = Level.HIGH,
      levels = {Level.LOW, Level.HIGH},
      inner = @Inner(-7),
      sign = '\'',
      big = Long.MIN_VALUE,
      part = Double.NaN,
      on = false,
      bytes = {})
  String method(Request request) {
    trace.add("handler");
    return request.header("x-added") + " " + request.method();
  }

  @Get("/throwing")
  @FilteredBy(Throwing.class)
  String throwing() {
    return "never";
  }

  @Get("/unwritable")
  double unwritable() {
    return Double.NaN;
  }

  @Post("/limits")
  @RequestLimits(bodyBytes = 10, headerCharacters = 600, targetCharacters = 40)
  @SecurityHeaders(contentSecurityPolicy = "default-src 'self'", strictTransportSecurity = "")
  Response<String> limits(String body) {
    return Response.ok(body).withHeader("Referrer-Policy", "origin");
  }

  @Put("/open")
  @Cors(
      origins = "*",
      headers = "*",
      exposed = {"ETag", "Link"},
      maxAgeSeconds = 60)
  String open() {
    return "open";
  }

  /// Replaces the answer and asks with another request.
  static final class Changing implements Filter {
    @Override
    public Answer around(Request request, Next next) {
      Answer answer = next.proceed(request);
      return answer.status() == 200
          ? Answer.text(202, answer.body().utf8() + "!").withHeader("X-Was", "" + answer.status())
          : answer;
    }
  }

  static final class Throwing implements Filter {
    @Override
    public Answer around(Request request, Next next) throws Exception {
      throw new java.io.IOException("secret of a filter");
    }
  }
}
