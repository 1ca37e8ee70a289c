package dev.lanner.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The Runtime API in memory: hands out the events it was given, notes the answers, and refuses to
/// go on when it has no more events.
final class FakeRuntimeApi implements RuntimeApi {
  private final Deque<Invocation> events = new ArrayDeque<>();
  private final Deque<Delivery> deliveries = new ArrayDeque<>();
  final List<String> answers = new ArrayList<>();

  FakeRuntimeApi offer(Invocation invocation) {
    events.add(invocation);
    return this;
  }

  /// What becomes of the next answer; accepted, unless told otherwise.
  FakeRuntimeApi answering(Delivery delivery) {
    deliveries.add(delivery);
    return this;
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
    return answer(requestId + " response " + response.utf8());
  }

  @Override
  public Delivery fail(String requestId, ErrorReport error) {
    return answer(requestId + " error " + error.functionErrorType() + " " + error.body().utf8());
  }

  @Override
  public void failInit(ErrorReport error) {
    answers.add("init error " + error.functionErrorType() + " " + error.body().utf8());
  }

  private Delivery answer(String answer) {
    answers.add(answer);
    var delivery = deliveries.poll();
    return delivery == null ? Delivery.ACCEPTED : delivery;
  }
}
