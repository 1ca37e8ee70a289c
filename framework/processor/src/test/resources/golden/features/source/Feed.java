package features;

import dev.lanner.framework.Api;
import dev.lanner.framework.EventStream;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Produces;
import dev.lanner.framework.Response;
import dev.lanner.framework.StreamedBody;
import java.io.IOException;
import java.io.OutputStream;

@Path("/feed")
@Api(FrontEnd.FUNCTION_URL)
final class Feed {
  @Get
  void live(EventStream out) throws IOException {
    out.send("tick");
  }

  @Get("/export")
  @Produces("text/csv")
  void export(OutputStream out) throws IOException {
    out.write(1);
  }

  @Get("/body")
  StreamedBody body() {
    return out -> out.write(1);
  }

  @Get("/response")
  Response<StreamedBody> response() {
    return Response.ok(out -> out.write(1));
  }
}
