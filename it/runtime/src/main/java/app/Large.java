package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Answers with a JSON string of as many bytes as the event says.
public final class Large implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    Mark.begin(context);
    var bytes =
        new byte[Integer.parseInt(new String(event.readAllBytes(), StandardCharsets.UTF_8))];
    Arrays.fill(bytes, (byte) 'x');
    bytes[0] = '"';
    bytes[bytes.length - 1] = '"';
    response.write(bytes);
  }
}
