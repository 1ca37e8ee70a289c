package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The code of `docs/streaming.md`.
class StreamingSnippets {
  private final Context context =
      new LambdaContext(
          anInvocation(),
          anEnvironment(),
          CLOCK,
          new LogSink(anEnvironment(), CLOCK, OutputStream.nullOutputStream()));

  // @start region="handler"
  static final class Countdown implements StreamingHandler {
    public static void main(String[] arguments) {
      LambdaRuntime.run(_ -> new Countdown());
    }

    @Override
    public void handle(Payload event, ResponseStream response, Context context) throws IOException {
      response.contentType("text/plain");
      for (int i = Integer.parseInt(event.utf8()); i > 0; i--) {
        response.write((i + "\n").getBytes(UTF_8));
        response.flush(); // this line reaches the caller now
      }
    }
  }

  // @end

  // @start region="head"
  static final class Page implements StreamingHandler {
    @Override
    public void handle(Payload event, ResponseStream response, Context context) throws IOException {
      response.head(
          new ResponsePrelude(
              200,
              Map.of("Content-Type", "text/html; charset=utf-8"),
              List.of("seen=1; Secure; HttpOnly")));
      response.write("<!doctype html><title>Orders</title>".getBytes(UTF_8));
    }
  }

  // @end

  // @start region="choice"
  static final class Either implements StreamingHandler {
    @Override
    public void handle(Payload event, ResponseStream response, Context context) throws IOException {
      if (event.length() < 1000) {
        response.respond(Payload.ofUtf8("{\"small\":true}"));
      } else {
        response.write(event.array(), event.offset(), event.length());
      }
    }
  }

  // @end

  // @start region="test"
  @Test
  void countsDown() throws Exception {
    Payload response = new Countdown().handle(Payload.ofUtf8("3"), context);

    assertThat(response.utf8()).isEqualTo("3\n2\n1\n");
  }

  // @end

  @Test
  void showsAPage() throws Exception {
    assertThat(new Page().handle(Payload.empty(), context).utf8())
        .startsWith(
            "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/html; charset=utf-8\"},"
                + "\"cookies\":[\"seen=1; Secure; HttpOnly\"],\"body\":\"");
  }

  @Test
  void answersEitherWay() throws Exception {
    assertThat(new Either().handle(Payload.empty(), context).utf8()).isEqualTo("{\"small\":true}");
    assertThat(new Either().handle(Payload.of(new byte[1000]), context).length()).isEqualTo(1000);
  }
}
