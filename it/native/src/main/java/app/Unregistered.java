package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// Without an entry.
public final class Unregistered implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context) {}
}
