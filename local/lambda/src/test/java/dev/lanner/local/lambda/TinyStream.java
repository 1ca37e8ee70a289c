package dev.lanner.local.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A response that a [TinyRuntime] writes bit by bit: a prelude, then text.
final class TinyStream {
  private static final String HEAD =
      """
      POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/vnd.awslambda.http-integration-response\r
      Lambda-Runtime-Function-Response-Mode: streaming\r
      Transfer-Encoding: chunked\r
      Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r
      \r
      """;
  private static final String PRELUDE =
      "{\"statusCode\":%s,\"headers\":{\"Content-Type\":\"text/plain\"}}" + "\0".repeat(8);

  private final OutputStream out;

  private TinyStream(OutputStream out) {
    this.out = out;
  }

  /// @param does what to do after the first word
  /// @param argument port of a gate, and what else it takes
  static void write(OutputStream out, String id, String does, String argument) throws IOException {
    var stream = new TinyStream(out);
    stream.print(HEAD.formatted(id));
    var arguments = argument.split("/", -1);
    stream.chunk(PRELUDE.formatted(does.equals("status") ? arguments[1] : "200"));
    if (!does.equals("early")) {
      stream.chunk("first ");
    }
    if (does.equals("flood")) {
      var mebibyte = "x".repeat(1 << 20);
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        stream.chunk(mebibyte);
      }
    }
    var _ = TinyRuntime.gate(arguments[0]);
    switch (does) {
      case "halt" -> Runtime.getRuntime().halt(7);
      case "break" -> {
        stream.print("0\r\nLambda-Runtime-Function-Error-Type: shop.OutOfTea\r\n");
        stream.print("Lambda-Runtime-Function-Error-Body: e30=\r\n\r\n");
      }
      default -> {
        stream.chunk("second");
        stream.print("0\r\n\r\n");
      }
    }
  }

  private void chunk(String text) throws IOException {
    var length = text.getBytes(StandardCharsets.UTF_8).length;
    print(Integer.toHexString(length) + "\r\n" + text + "\r\n");
  }

  private void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
