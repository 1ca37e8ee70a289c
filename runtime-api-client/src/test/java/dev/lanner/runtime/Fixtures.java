package dev.lanner.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;

/// Invocations, environments and failures that tests share.
final class Fixtures {
  static final Instant NOW = Instant.parse("2026-11-20T11:00:00.123Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);
  static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

  private Fixtures() {}

  static Invocation anInvocation(String... headers) {
    return anInvocationOf("{}", headers);
  }

  static Invocation anInvocationOf(String event, String... headers) {
    return Invocation.of(headers(headers), Payload.ofUtf8(event));
  }

  private static Headers headers(String... namesAndValues) {
    var headers = new HashMap<String, String>();
    headers.put("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Headers.of(headers);
  }

  static RuntimeEnvironment anEnvironment(String... namesAndValues) {
    var variables = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return RuntimeEnvironment.of(variables);
  }

  /// The throwable with frames that do not depend on this test.
  static <T extends Throwable> T thrownAt(T thrown, StackTraceElement... frames) {
    thrown.setStackTrace(frames);
    return thrown;
  }

  static StackTraceElement frame(String type, String method, int line) {
    var file = type.substring(type.lastIndexOf('.') + 1) + ".java";
    return new StackTraceElement(type, method, file, line);
  }

  /// A failure with a cause that shares a frame with it, and a suppressed exception.
  static RuntimeException aFailure() {
    var loop = frame("shop.Main", "main", 7);
    var cause =
        thrownAt(new IOException("connection \"reset\""), frame("shop.Table", "put", 40), loop);
    var failure =
        thrownAt(
            new IllegalStateException("order 42 failed", cause),
            frame("shop.Orders", "place", 12),
            loop);
    failure.addSuppressed(
        thrownAt(new IllegalArgumentException(), frame("shop.Table", "close", 50), loop));
    return failure;
  }

  static String golden(String name) {
    try (var in = Fixtures.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
