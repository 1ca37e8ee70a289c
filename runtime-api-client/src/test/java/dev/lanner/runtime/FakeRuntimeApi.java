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
  private final Deque<Integer> refusals = new ArrayDeque<>();
  final List<String> answers = new ArrayList<>();
  final List<FakeStreamedResponse> streams = new ArrayList<>();

  FakeRuntimeApi offer(Invocation invocation) {
    events.add(invocation);
    return this;
  }

  /// What becomes of the next answer; accepted, unless told otherwise.
  FakeRuntimeApi answering(Delivery delivery) {
    deliveries.add(delivery);
    return this;
  }

  /// Refuses the next answer without a refusal yet, as Lambda does with this status.
  FakeRuntimeApi refusing(int status) {
    refusals.add(status);
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
    return answer("response", requestId + " response " + response.utf8());
  }

  @Override
  public Delivery fail(String requestId, ErrorReport error) {
    return answer(
        "error", requestId + " error " + error.functionErrorType() + " " + error.body().utf8());
  }

  @Override
  public void failInit(ErrorReport error) {
    answers.add("init error " + error.functionErrorType() + " " + error.body().utf8());
  }

  @Override
  public boolean awaitRestore() {
    answers.add("restore next");
    return true;
  }

  @Override
  public void failRestore(ErrorReport error) {
    answers.add("restore error " + error.functionErrorType() + " " + error.body().utf8());
  }

  @Override
  public void registerExtension(String name) {
    answers.add("extension " + name);
  }

  @Override
  public StreamedResponse stream(String requestId) {
    streams.add(new FakeStreamedResponse(this, requestId));
    return streams.getLast();
  }

  private Delivery answer(String call, String answer) {
    var refusal = refusals.poll();
    if (refusal != null) {
      return switch (refusal) {
        case 413 -> Delivery.TOO_LARGE;
        case 410, 400 -> Delivery.TOO_LATE;
        default ->
            throw new RuntimeApiException(
                "The Runtime API answered POST invocation/{id}/"
                    + call
                    + " with status "
                    + refusal);
      };
    }
    answers.add(answer);
    var delivery = deliveries.poll();
    return delivery == null ? Delivery.ACCEPTED : delivery;
  }
}
