package dev.lanner.framework.test.http;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Query;
import dev.lanner.framework.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

@Path("/failures")
final class Failures {
  @Get("/problem")
  String problem() {
    throw Problem.of(429, "Ten requests a minute are allowed.")
        .withType(URI.create("https://example.com/problems/too-fast"))
        .withTitle("Too fast")
        .with("limit", 10)
        .with("share", new BigDecimal("0.50"))
        .with("permanent", false)
        .with("plan", "free \"forever\"")
        .withHeader("Retry-After", "30")
        .withHeader("Set-Cookie", "slow=1");
  }

  @Get("/leaves-mdc")
  String leavesMdc() {
    MDC.put("order", "42");
    throw new IllegalStateException("with a field");
  }

  @Get("/deep")
  String deep() {
    return descend(20);
  }

  @Get("/unknown-status")
  String unknownStatus() {
    throw Problem.of(499, null);
  }

  @Get("/checked")
  String checked() throws IOException {
    throw new IOException("Table orders-prod-7 refused", new TimeoutException("secret-host:8000"));
  }

  @Post("/unchecked")
  void unchecked() {
    throw new IllegalStateException("internal detail");
  }

  @Get("/illegal-argument")
  String illegalArgument() {
    throw new IllegalArgumentException("from the handler, not from a record");
  }

  @Get("/stack-overflow")
  int stackOverflow() {
    return endless(0);
  }

  @Get("/out-of-memory")
  String outOfMemory() {
    throw new OutOfMemoryError("as if");
  }

  @Get("/linkage")
  String linkage() {
    throw new NoClassDefFoundError("shop/Missing");
  }

  @Get("/header")
  Response<String> header(@Query String name, @Query String value) {
    return Response.ok("fine").withHeader(name, value);
  }

  private static String descend(int levels) {
    return levels > 0 ? descend(levels - 1) : refuse();
  }

  private static String refuse() {
    throw Problem.conflict("Deep below.");
  }

  private static int endless(int depth) {
    return further(depth + 1) + 1;
  }

  private static int further(int depth) {
    return endless(depth + 1) + 1;
  }
}
