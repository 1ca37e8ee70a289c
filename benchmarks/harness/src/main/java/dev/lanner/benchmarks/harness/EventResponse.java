package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Instant;

/// The HTTP response that carries one event; only the request id changes from one use to the next.
final class EventResponse {
  private static final String ID_PREFIX = "8476a536-e9f4-11e8-9739-";
  private static final int COUNTER_DIGITS = 12;

  private final ByteBuffer bytes;
  private final int counterOffset;

  EventResponse(byte[] event, Instant deadline) {
    String upToId =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: "
            + ID_PREFIX;
    String head =
        upToId
            + "0".repeat(COUNTER_DIGITS)
            + "\r\nLambda-Runtime-Deadline-Ms: "
            + deadline.toEpochMilli()
            + "\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:items"
            + "\r\nLambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1"
            + "\r\nDate: Fri, 20 Nov 2026 00:00:00 GMT\r\nContent-Length: "
            + event.length
            + "\r\n\r\n";
    byte[] headBytes = head.getBytes(ISO_8859_1);
    // Direct, so that writing takes no copy: the time of one would count as the function's.
    bytes = ByteBuffer.allocateDirect(headBytes.length + event.length).put(headBytes).put(event);
    counterOffset = upToId.length();
  }

  /// The response with the request id of a number, until it is numbered again.
  ByteBuffer numbered(long number) {
    for (int i = COUNTER_DIGITS - 1; i >= 0; i--) {
      bytes.put(counterOffset + i, (byte) ('0' + number % 10));
      number /= 10;
    }
    return bytes.rewind();
  }

  /// The response with the request id of a number, for good.
  ByteBuffer copy(long number) {
    return ByteBuffer.allocate(bytes.capacity()).put(numbered(number)).flip();
  }

  static String requestId(long number) {
    String digits = Long.toString(number);
    return ID_PREFIX + "0".repeat(COUNTER_DIGITS - digits.length()) + digits;
  }
}
