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
  void tellsAStreamFromAnOrdinaryResponse() throws Exception {
    var stream =
        CollectedResponse.of(
            (_, response, _) -> {
              response.head(ResponsePrelude.of(200, Map.of()));
              response.write('a');
            },
            Payload.empty(),
            context);
    var typed =
        CollectedResponse.of(
            (_, response, _) -> response.contentType("text/plain"), Payload.empty(), context);
    var whole =
        CollectedResponse.of(
            (event, response, _) -> response.respond(event), Payload.ofUtf8("b"), context);

    assertThat(stream.whole()).isNull();
    assertThat(stream.contentType())
        .isEqualTo("application/vnd.awslambda.http-integration-response");
    assertThat(stream.bytes().utf8())
        .isEqualTo("{\"statusCode\":200,\"headers\":{},\"cookies\":[]}\0\0\0\0\0\0\0\0a");
    assertThat(typed.contentType()).isEqualTo("text/plain");
    assertThat(typed.bytes().length()).isZero();
    assertThat(whole.whole()).hasToString(Payload.ofUtf8("b").toString());
    assertThat(whole.contentType()).isNull();
  }

  @Test
  void keepsWhatWentOutBeforeAFailure() throws Exception {
    var failed =
        CollectedResponse.of(
            (_, response, _) -> {
              response.contentType("text/plain");
              response.write('a');
              response.flush();
              throw new IOException("late");
            },
            Payload.empty(),
            context);

    assertThat(failed.failure()).hasMessage("late");
    assertThat(failed.bytes().utf8()).isEqualTo("a");
    assertThatThrownBy(() ->
            CollectedResponse.of(
                (_, response, _) -> {
                  response.write(new byte[60_000]);
                  throw new IOException("early");
                },
                Payload.empty(),
                context))
        .hasMessage("early");
    assertThat(
            CollectedResponse.of(
                    (_, response, _) -> {
                      response.write(new byte[70_000]);
                      throw new IOException("late");
                    },
                    Payload.empty(),
                    context)
                .failure())
        .hasMessage("late");
    assertThatThrownBy(() ->
            collect((_, response, _) -> {
              response.write('a');
              response.flush();
              throw new IOException("late");
            }))
        .hasMessage("late");
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
