package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads lines that end with CRLF, and the fields that some of them are.
final class LineReader {
  /// What Lambda's server takes, roughly: 1 MiB.
  static final int MAX_BYTES = 1 << 20;

  private final WireInput input;

  LineReader(WireInput input) {
    this.input = input;
  }

  /// Takes the next line, without its CRLF.
  ///
  /// @param where for the sentences
  String next(String where, int statusWhenTooLong) throws IOException, MalformedRequest {
    var length = line(MAX_BYTES, MAX_BYTES, where, statusWhenTooLong);
    var text = new String(input.buffer(), input.position(), length, StandardCharsets.ISO_8859_1);
    input.consume(length + 2);
    return text;
  }

  /// Takes fields up to and with the empty line.
  ///
  /// @param before how many bytes were taken that count as well
  /// @param most how many bytes it may be in all
  void fields(Headers target, int before, int most, String where, int statusWhenTooLong)
      throws IOException, MalformedRequest {
    var budget = most - before;
    while (true) {
      var length = line(budget, most, where, statusWhenTooLong);
      if (length == 0) {
        input.consume(2);
        return;
      }
      field(target, input.buffer(), input.position(), length, where);
      input.consume(length + 2);
      budget -= length + 2;
    }
  }

  private static void field(Headers target, byte[] bytes, int start, int length, String where)
      throws MalformedRequest {
    var end = start + length;
    var colon = start;
    while (colon < end && Ascii.isToken(bytes[colon])) {
      colon++;
    }
    if (colon == end || colon == start || bytes[colon] != ':') {
      throw new MalformedRequest(
          400,
          "A line of "
              + where
              + " is not a field. Expected a name, a colon right behind it, and a value.");
    }
    var from = colon + 1;
    while (from < end && isBlank(bytes[from])) {
      from++;
    }
    var to = end;
    while (to > from && isBlank(bytes[to - 1])) {
      to--;
    }
    var name = new String(bytes, start, colon - start, StandardCharsets.US_ASCII);
    for (var i = from; i < to; i++) {
      if (!Ascii.isFieldValue(bytes[i])) {
        throw new MalformedRequest(
            400, "The field " + name + " holds a control character. Expected visible ones.");
      }
    }
    target.add(name, new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }

  /// The length of the next line without its CRLF.
  private int line(int budget, int most, String where, int statusWhenTooLong)
      throws IOException, MalformedRequest {
    var length = input.line(budget);
    if (length == -1) {
      throw new MalformedRequest(
          Refusal.truncated(
              "The connection ended inside " + where + ". Expected a whole request."));
    }
    if (length == -2) {
      throw new MalformedRequest(
          statusWhenTooLong,
          "There are more than " + most + " bytes in " + where + ". Expected at most as many.");
    }
    var start = input.position();
    if (length == 0 || input.buffer()[start + length - 1] != '\r') {
      throw new MalformedRequest(400, "A line of " + where + " ends with LF alone. Expected CRLF.");
    }
    return length - 1;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
