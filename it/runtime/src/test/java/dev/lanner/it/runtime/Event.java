package dev.lanner.it.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// One event as the server plays it, and what the server says to its answers.
///
/// @param number from 1 on; the request id ends with it
/// @param headers whole lines, beside the request id and the length
/// @param responseStatus the answer to `/response`
/// @param errorStatus the answer to `/error`
record Event(int number, List<String> headers, Body body, int responseStatus, int errorStatus) {

  /// Bytes that nobody changes.
  static final class Body {
    final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /// Stands for the time a minute after the event is handed out; other numbers may follow `now`.
  static final String IN_A_MINUTE = "{now+60000}";

  static final String ID = "00000000-0000-4000-8000-0000000000";

  /// With the headers that every event has on Lambda, and success for every answer.
  static Event of(int number, String body) {
    return of(number, body.getBytes(UTF_8));
  }

  static Event of(int number, byte[] body) {
    var headers =
        List.of(
            "Content-Type: application/json",
            "Lambda-Runtime-Deadline-Ms: " + IN_A_MINUTE,
            "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:123456789012:function:f",
            "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled="
                + number % 2);
    return new Event(number, headers, new Body(body), 202, 202);
  }

  /// With this header in place of the one of the same name.
  Event with(String name, String value) {
    var changed = new ArrayList<String>(without(name).headers);
    changed.add(name + ": " + value);
    return new Event(number, List.copyOf(changed), body, responseStatus, errorStatus);
  }

  Event without(String name) {
    var fewer = headers.stream().filter(line -> !line.startsWith(name + ":")).toList();
    return new Event(number, fewer, body, responseStatus, errorStatus);
  }

  /// With these answers to response and error.
  Event answered(int responseStatus, int errorStatus) {
    return new Event(number, headers, body, responseStatus, errorStatus);
  }

  String requestId() {
    return ID + (number < 10 ? "0" : "") + number;
  }
}
