package app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Writes to the log in every way there is.
public final class Logging implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    Mark.begin(context);
    System.out.println("printed: Zürich 🦅");
    System.err.println("printed to standard error");
    var logger = context.getLogger();
    logger.log("logged: Zürich 🦅\n");
    logger.log("logged without a line feed");
    System.out.println();
    logger.log("logged as bytes\n".getBytes(UTF_8));
    logger.log("two\nlines\n");
    for (var level : LogLevel.values()) {
      logger.log("logged at " + level + "\n", level);
    }
    response.write("{}".getBytes(UTF_8));
  }
}
