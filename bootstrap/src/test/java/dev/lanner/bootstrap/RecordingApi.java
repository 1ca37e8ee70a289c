package dev.lanner.bootstrap;

import dev.lanner.runtime.Delivery;
import dev.lanner.runtime.ErrorReport;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeApi;
import dev.lanner.runtime.RuntimeApiException;
import dev.lanner.runtime.StreamedResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;

/// The Runtime API in memory: hands out events, notes the answers, and ends when it has no more.
final class RecordingApi implements RuntimeApi {
  static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

  private final Deque<Invocation> events = new ArrayDeque<>();
  final List<String> answers = new ArrayList<>();
  final List<String> extensions = new ArrayList<>();

  void offer(String event, String... namesAndValues) {
    var headers = new HashMap<String, String>();
    headers.put("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    events.add(Invocation.of(Headers.of(headers), Payload.ofUtf8(event)));
  }

  @Override
  public Invocation next() {
    var invocation = events.poll();
    if (invocation == null) {
      throw new RuntimeApiException("No more events.");
    }
    return invocation;
  }

  @Override
  public Delivery respond(String requestId, Payload response) {
    answers.add(requestId + " response " + response.utf8());
    return Delivery.ACCEPTED;
  }

  @Override
  public StreamedResponse stream(String requestId) {
    throw new AssertionError("No handler here streams.");
  }

  @Override
  public Delivery fail(String requestId, ErrorReport error) {
    answers.add(requestId + " error " + error.functionErrorType() + " " + error.body().utf8());
    return Delivery.ACCEPTED;
  }

  @Override
  public void failInit(ErrorReport error) {
    answers.add("init error " + error.functionErrorType() + " " + error.body().utf8());
  }

  @Override
  public boolean awaitRestore() {
    throw new AssertionError("No function here has a snapshot.");
  }

  @Override
  public void failRestore(ErrorReport error) {
    throw new AssertionError("No function here has a snapshot.");
  }

  @Override
  public void registerExtension(String name) {
    extensions.add(name);
  }
}
