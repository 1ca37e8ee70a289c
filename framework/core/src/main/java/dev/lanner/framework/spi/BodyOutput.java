package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.NameValue;
import dev.lanner.runtime.ResponsePrelude;
import dev.lanner.runtime.ResponseStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The body of a streamed answer on its way out. Status and header fields go out with the first
/// bytes, which are held back until there are enough of them or somebody flushes: until then
/// another answer may still take its place.
final class BodyOutput extends OutputStream {
  private final ResponseStream response;
  private final Answer answer;
  private final byte[] held = new byte[8 * 1024];
  private int length;
  private boolean begun;

  BodyOutput(ResponseStream response, Answer answer) {
    this.response = response;
    this.answer = answer;
  }

  /// Whether status and header fields may have reached the client.
  boolean hasBegun() {
    return begun;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) throws IOException {
    if (!begun && count <= held.length - length) {
      System.arraycopy(bytes, offset, held, length, count);
      length += count;
      return;
    }
    begin();
    response.write(bytes, offset, count);
  }

  @Override
  public synchronized void flush() throws IOException {
    begin();
    response.flush();
  }

  /// Sends what is left, and status and header fields if nothing was sent.
  synchronized void finish() throws IOException {
    begin();
  }

  private void begin() throws IOException {
    if (!begun) {
      ResponsePrelude prelude = prelude(answer);
      begun = true;
      response.head(prelude);
      response.write(held, 0, length);
    }
  }

  private static ResponsePrelude prelude(Answer answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    var cookies = new ArrayList<String>();
    for (NameValue field : answer.headers()) {
      if (field.name().equalsIgnoreCase("set-cookie")) {
        cookies.add(field.value());
      } else {
        String name = field.name().toLowerCase(Locale.ROOT);
        String earlier = headers.get(name);
        headers.put(name, earlier == null ? field.value() : earlier + ", " + field.value());
      }
    }
    return new ResponsePrelude(answer.status(), headers, cookies);
  }
}
