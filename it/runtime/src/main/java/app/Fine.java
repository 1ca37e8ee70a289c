package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// Answers with nothing.
public class Fine implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context) {
    Mark.begin(context);
  }
}
