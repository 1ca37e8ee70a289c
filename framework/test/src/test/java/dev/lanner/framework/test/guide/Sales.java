package dev.lanner.framework.test.guide;

import dev.lanner.framework.Api;
import dev.lanner.framework.EventStream;
import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Response;
import dev.lanner.framework.StreamedBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

@Path("/sales")
@Api(FrontEnd.FUNCTION_URL)
@Tenant("acme")
final class Sales {
  private static final List<Sale> SALES = List.of(new Sale("tea", 2), new Sale("cup", 1));

  // @start region="negotiated"
  @Get
  List<Sale> list() {
    return SALES;
  }

  // @end

  // @start region="events"
  @Get("/live")
  void live(EventStream out) throws IOException {
    for (Sale sale : SALES) {
      out.send("sale", sale.article(), "sold " + sale.count());
    }
  }

  // @end

  // @start region="body"
  @Get("/export")
  Response<StreamedBody> export() {
    StreamedBody body =
        out -> {
          for (Sale sale : SALES) {
            out.write((sale.article() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
          }
        };
    return Response.ok(body).withHeader("Content-Type", "text/plain");
  }

  // @end

  @Get("/broken")
  String broken() throws IOException {
    throw new IOException("secret");
  }

  // @start region="exception"
  @ExceptionHandler
  Problem unreachable(IOException e) {
    return Problem.of(503, "The stock system does not answer.").withHeader("Retry-After", "30");
  }
  // @end
}
