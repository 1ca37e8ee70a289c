package dev.lanner.framework.test.streams;

import dev.lanner.framework.Api;
import dev.lanner.framework.Cookie;
import dev.lanner.framework.EventStream;
import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Produces;
import dev.lanner.framework.Query;
import dev.lanner.framework.Response;
import dev.lanner.framework.StreamedBody;
import dev.lanner.framework.WithETag;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

@Path("/live")
@Api(FrontEnd.FUNCTION_URL)
final class Live {
  @Get("/events")
  void events(EventStream out, @Query(defaultValue = "2") int count, @Cookie Optional<String> name)
      throws IOException {
    out.retry(Duration.ofSeconds(3));
    out.comment("for " + name.orElse("nobody"));
    out.send("first\nsecond\r\nthird\r");
    for (int i = 0; i < count; i++) {
      out.send("tick", "id-" + i, out.lastEventId() + " " + i);
    }
  }

  @Get("/bytes")
  @Produces("text/csv")
  void bytes(OutputStream out) throws IOException {
    out.write("a,b\n".getBytes(StandardCharsets.US_ASCII));
    out.write('1');
    out.flush();
    out.write(",2\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Get("/body")
  Response<StreamedBody> body(@Query int size) {
    return Response.<StreamedBody>of(
            202,
            out -> {
              byte[] chunk = "0123456789abcdef".repeat(64).getBytes(StandardCharsets.US_ASCII);
              for (int left = size; left > 0; left -= chunk.length) {
                out.write(chunk, 0, Math.min(left, chunk.length));
              }
            })
        .withHeader("Content-Type", "application/x-chunks")
        .withHeader("Set-Cookie", "a=1")
        .withHeader("Set-Cookie", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
        .withHeader("X-Tag", "one")
        .withHeader("X-Tag", "two");
  }

  /// Takes the failure of a write for one of the client.
  @Get("/stubborn")
  StreamedBody stubborn() {
    return out -> {
      for (int i = 0; i < 8; i++) {
        try {
          out.write(new byte[1 << 20]);
        } catch (RuntimeException e) {
          out.write('!');
        }
      }
    };
  }

  @Get("/plain")
  StreamedBody plain() {
    return out -> out.write(new byte[] {0, 1, (byte) 0xff});
  }

  @Get("/nothing")
  StreamedBody nothing() {
    return out -> {};
  }

  @Get("/fails-early")
  StreamedBody failsEarly() {
    return out -> {
      out.write("some bytes that nobody gets".getBytes(StandardCharsets.US_ASCII));
      throw new IOException("secret disk");
    };
  }

  @Get("/busy")
  void busy(OutputStream out) throws IOException {
    throw new FileNotFoundException("secret file");
  }

  @ExceptionHandler
  Problem busy(FileNotFoundException e) {
    return Problem.of(503, "The disk is busy.");
  }

  @Get("/refuses-early")
  void refusesEarly(OutputStream out) {
    throw Problem.conflict("Not now.");
  }

  @Get("/fails-late")
  void failsLate(OutputStream out) throws IOException {
    out.write("some bytes".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    throw new IOException("secret disk");
  }

  @Get("/complete")
  @WithETag
  String complete() {
    return "complete";
  }

  @Get("/large-head")
  Response<String> largeHead() {
    return Response.ok("body").withHeader("X-Large", "x".repeat(17_000));
  }

  @Get("/large")
  byte[] large(@Query int size) {
    return new byte[size];
  }
}
