package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Handlers of bytes.
public final class Streams {
  private Streams() {}

  public static class Echo implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
        throws IOException {
      event.transferTo(response);
    }
  }

  public static final class ClosingEcho extends Echo implements AutoCloseable {
    public static boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }

  /// For AWS's runtime and for ours.
  public static final class Both extends Echo implements Handler {
    @Override
    public Payload handle(Payload event, Context context) {
      return Payload.ofUtf8("\"handled\"");
    }
  }

  public static final class Methods {
    public void inputAndOutput(InputStream event, OutputStream response) throws IOException {
      event.transferTo(response);
    }

    public int all(InputStream event, OutputStream response, Context context) throws IOException {
      response.write(context.getAwsRequestId().getBytes(StandardCharsets.UTF_8));
      event.transferTo(response);
      return 1;
    }

    public String input(InputStream event) throws IOException {
      return new String(event.readAllBytes(), StandardCharsets.UTF_8);
    }

    public void inputAndContext(InputStream event, Context context) {}

    public void output(OutputStream response) throws IOException {
      response.write('1');
    }

    public static void outputAndContext(OutputStream response, Context context) throws IOException {
      response.write(context.getAwsRequestId().getBytes(StandardCharsets.UTF_8));
    }
  }
}
