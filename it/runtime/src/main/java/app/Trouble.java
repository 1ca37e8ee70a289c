package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Fails in the way that the event names.
public final class Trouble implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    Mark.begin(context);
    var kind = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    switch (kind) {
      case "\"checked\"" -> throw new IOException("checked");
      case "\"unchecked\"" -> throw new IllegalStateException("unchecked");
      case "\"error\"" -> throw new AssertionError("error");
      case "\"bare\"" -> throw new IllegalStateException();
      case "\"causes\"" -> throw withCauses();
      case "\"cycle\"" -> throw inACycle();
      case "\"suppressed\"" -> throw withSuppressed();
      case "\"characters\"" ->
          throw new IllegalStateException("Zürich 🦅 \"q\" \\ \t tab \n line \u0001 \u007f </x>");
      case "\"half\"" -> throw new IllegalStateException("half \ud83e of a character");
      case "\"long\"" -> throw new IllegalStateException("x".repeat(100_000));
      case "\"deep\"" -> deep(0);
      case "\"fine\"" -> response.write(event.readAllBytes());
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static RuntimeException withCauses() {
    Exception cause = new IOException("cause 0");
    for (int i = 1; i < 10; i++) {
      cause = new IllegalArgumentException("cause " + i, cause);
    }
    return new IllegalStateException("outermost", cause);
  }

  private static RuntimeException inACycle() {
    var first = new IllegalStateException("first");
    first.initCause(new IllegalArgumentException("second", first));
    return first;
  }

  private static RuntimeException withSuppressed() {
    var thrown = new IllegalStateException("main");
    thrown.addSuppressed(new IOException("one suppressed"));
    return thrown;
  }

  private static int deep(int depth) {
    return depth < 0 ? 0 : deep(depth + 1) + 1;
  }
}
