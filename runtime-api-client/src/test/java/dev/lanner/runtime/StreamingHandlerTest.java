package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A handler that streams, where nothing can be streamed.
class StreamingHandlerTest {
  private static final LogSink LOG =
      new LogSink(anEnvironment(), CLOCK, OutputStream.nullOutputStream());
  private final Context context = new LambdaContext(anInvocation(), anEnvironment(), CLOCK, LOG);

  private String collect(StreamingHandler handler) throws Exception {
    return ((Handler) handler).handle(Payload.ofUtf8("event"), context).utf8();
  }

  @Test
  void collectsWhatIsWritten() throws Exception {
    var collected =
        collect((event, response, _) -> {
          response.contentType("text/plain");
          response.write(event.toByteArray());
          response.flush();
          response.write('!');
        });

    assertThat(collected).isEqualTo("event!");
  }

  @Test
  void makesAnHttpResponseOfAPreludeAndABody() throws Exception {
    var collected =
        collect((_, response, _) -> {
          response.head(new ResponsePrelude(201, Map.of("x-a", "b"), List.of("c=d")));
          response.write("Zoë".getBytes(UTF_8));
        });

    assertThat(collected)
        .isEqualTo(
            "{\"statusCode\":201,\"headers\":{\"x-a\":\"b\"},\"cookies\":[\"c=d\"],"
                + "\"body\":\"Wm/Dqw==\",\"isBase64Encoded\":true}");
  }

  @Test
  void handsOnAnOrdinaryResponse() throws Exception {
    assertThat(collect((event, response, _) -> response.respond(event))).isEqualTo("event");
  }

  @Test
  void collectsNothingOfAHandlerThatWritesNothing() throws Exception {
    assertThat(collect((_, _, _) -> {})).isEmpty();
  }

  @Test
  void failsAsTheHandlerDoes() {
    var failure = new IOException("no");

    assertThatThrownBy(() ->
            collect((_, response, _) -> {
              response.write('a');
              response.flush();
              throw failure;
            }))
        .isSameAs(failure);
  }
}
