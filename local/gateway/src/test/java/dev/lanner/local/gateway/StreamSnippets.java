package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamSnippets {
  private final List<String> sent = new ArrayList<>();

  @Test
  void sendsWhatTheFunctionWritesAsItWritesIt() {
    var chunks =
        List.of("{\"statusCode\":201", "}\0\0\0\0\0", "\0\0\0one", " two").stream()
            .map(ByteString::ofUtf8)
            .toList();

    forward(Requests.FUNCTION_URL.streaming(), StreamPrelude.CONTENT_TYPE, chunks);

    assertThat(sent).containsExactly("head 201", "one", " two");
  }

  @Test
  void sendsTheWholeWhereTheFrontEndDoesNotStream() {
    var chunks = List.of(ByteString.ofUtf8("{\"statusCode\":"), ByteString.ofUtf8("202}"));

    forward(Requests.FUNCTION_URL, "application/json", chunks);

    assertThat(sent).containsExactly("all of 202");
  }

  private void forward(FrontEnd frontEnd, String contentType, List<ByteString> chunks) {
    forward(frontEnd, Requests.get("/").build(), Requests.ARRIVAL, contentType, chunks);
  }

  // @start region="stream"
  void forward(
      FrontEnd frontEnd,
      HttpRequest request,
      Arrival arrival,
      String contentType,
      Iterable<ByteString> chunks) {
    var soFar = ByteString.empty();
    boolean started = false;
    for (var chunk : chunks) {
      if (started) {
        send(chunk);
        continue;
      }
      soFar = soFar.plus(chunk);
      switch (frontEnd.startStream(request, arrival, contentType, soFar)) {
        case StreamStart.NotYet _ -> {}
        case StreamStart.Refused(var response) -> {
          sendAll(response);
          return;
        }
        case StreamStart.Started(var head, int bodyOffset) -> {
          sendHead(head);
          send(soFar.substring(bodyOffset, soFar.size()));
          started = true;
        }
      }
    }
    if (!started) {
      sendAll(frontEnd.answer(request, arrival, new Outcome.Streamed(contentType, soFar)));
    }
  }

  // @end

  private void sendHead(HttpResponse head) {
    sent.add("head " + head.status());
  }

  private void send(ByteString bytes) {
    sent.add(bytes.utf8());
  }

  private void sendAll(HttpResponse response) {
    sent.add("all of " + response.status());
  }
}
