package dev.lanner.local.lambda;

import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.Outcome;
import dev.lanner.local.gateway.StreamStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Takes one response to the client while the function writes it. Holds one piece of it at a time:
/// the function waits while the client reads slowly.
///
/// @param client where it goes
record StreamRelay(FrontEnd frontEnd, HttpRequest request, Arrival arrival, JettyResponse client) {
  private static final int PIECE_BYTES = 32 * 1024;
  // What Lambda takes a stream for that says nothing.
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  /// @param patience how long the function may take to begin
  void relay(StreamedInvocation invocation, Duration patience)
      throws IOException, InterruptedException {
    StreamedResponse response;
    try {
      response = invocation.response().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      invocation.abandon();
      client.send(frontEnd.answer(request, arrival, new Outcome.TimedOut()));
      return;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An invocation never ends in an exception.", e);
    }
    try (var body = response.body()) {
      var type = response.contentType();
      relay(invocation, type == null ? UNKNOWN_TYPE : type, body);
    }
  }

  private void relay(StreamedInvocation invocation, String contentType, InputStream body)
      throws IOException {
    var soFar = new ByteArrayOutputStream();
    var piece = new byte[PIECE_BYTES];
    for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
      soFar.write(piece, 0, count);
      var bytes = ByteString.of(soFar.toByteArray());
      switch (frontEnd.startStream(request, arrival, contentType, bytes)) {
        case StreamStart.NotYet _ -> {}
        case StreamStart.Refused(var response) -> {
          client.send(response);
          return;
        }
        case StreamStart.Started(var head, int bodyOffset) -> {
          passOn(invocation, head, bytes.substring(bodyOffset, bytes.size()), body);
          return;
        }
      }
    }
    // It ended before anything could be sent, so there is still time for another status.
    var outcome =
        switch (invocation.result().join()) {
          case Result.Returned _ ->
              new Outcome.Streamed(contentType, ByteString.of(soFar.toByteArray()));
          case Result.Failed _ -> new Outcome.Failed();
        };
    client.send(frontEnd.answer(request, arrival, outcome));
  }

  private void passOn(
      StreamedInvocation invocation, HttpResponse head, ByteString begun, InputStream body) {
    try {
      client.begin(head);
      if (allowsBody(head)) {
        client.write(begun.toByteArray(), begun.size());
        var piece = new byte[PIECE_BYTES];
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
          client.write(piece, count);
        }
        if (invocation.result().join() instanceof Result.Failed(var errorType, _)) {
          throw new IOException("The function failed half way: " + errorType);
        }
      }
      client.end();
    } catch (IOException e) {
      client.breakOff(e);
    }
  }

  private boolean allowsBody(HttpResponse head) {
    return !request.method().equals("HEAD") && head.status() != 204 && head.status() != 304;
  }
}
