package dev.lanner.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/// A sound response, in one of the many ways in which HTTP/1.1 may write it.
final class RandomResponse {
  final int status;
  final String body;

  /// There is no length, so the body ends where the connection does.
  final boolean endsWithConnection;

  /// There is a `Connection: close`.
  final boolean asksToClose;

  final int headBytes;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final String endOfLine;

  RandomResponse(Random random) {
    this.random = random;
    endOfLine = random.nextInt(4) == 0 ? "\n" : "\r\n";
    var kind = random.nextInt(4);
    status = kind == 3 ? 204 : anyOf(200, 202, 400, 413, 500);
    body = kind == 3 ? "" : aBody();
    endsWithConnection = kind == 2;
    asksToClose = random.nextInt(4) == 0;
    if (random.nextInt(5) == 0) {
      line("HTTP/1.1 103 Early Hints").line("Link: x").line("");
    }
    line("HTTP/1.1 " + status + anyOf("", " ", " OK", " Très bien"));
    otherHeaders();
    if (asksToClose) {
      header("Connection", anyOf("close", "Close", "keep-alive, close", "close ,x"));
    }
    switch (kind) {
      case 0 -> header("Content-Length", anyOf("", "0", "000") + body.length());
      case 1 -> header("Transfer-Encoding", anyOf("chunked", "Chunked"));
      default -> {}
    }
    otherHeaders();
    header("X-Last", utf8("ü")).line("");
    headBytes = text.length();
    if (kind == 1) {
      chunks();
    } else {
      text.append(body);
    }
  }

  byte[] bytes() {
    return bytes("");
  }

  /// The response, and more on the same connection.
  byte[] bytes(String extra) {
    return (text + extra).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String aBody() {
    int length = random.nextInt(8) == 0 ? random.nextInt(5000) : random.nextInt(30);
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void otherHeaders() {
    for (int i = random.nextInt(3); i > 0; i--) {
      header("X-" + i, anyOf("", "a", "a:b", "\0", utf8("{\"k\":\"😀\"}"), "x".repeat(200)));
    }
  }

  private void chunks() {
    for (int from = 0; from < body.length(); ) {
      int to = from + 1 + random.nextInt(body.length() - from);
      var size = Integer.toHexString(to - from);
      line(anyOf("", "0") + anyOf(size, size.toUpperCase(Locale.ROOT)) + anExtension());
      text.append(body, from, to);
      line("");
      from = to;
    }
    line("0" + anExtension());
    for (int i = random.nextInt(2); i > 0; i--) {
      header("X-Trailer", "t");
    }
    line("");
  }

  private String anExtension() {
    return anyOf("", " ", ";a=b", "\t; a=\"b\"");
  }

  private RandomResponse header(String name, String value) {
    var written = random.nextBoolean() ? name : random.nextBoolean() ? upper(name) : lower(name);
    var keepsName = name.equals("X-Last") ? name : written;
    return line(keepsName + ":" + anyOf("", " ", "\t ") + value + anyOf("", " "));
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private RandomResponse line(String line) {
    text.append(line).append(endOfLine);
    return this;
  }

  /// The bytes of the text, each as one character.
  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @SafeVarargs
  private <T> T anyOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
