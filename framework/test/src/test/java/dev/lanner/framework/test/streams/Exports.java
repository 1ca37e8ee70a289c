package dev.lanner.framework.test.streams;

import dev.lanner.framework.Api;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

@Path("/exports")
@Api(FrontEnd.REST)
final class Exports {
  @Get
  void export(OutputStream out) throws IOException {
    out.write("exported".getBytes(StandardCharsets.US_ASCII));
  }
}
