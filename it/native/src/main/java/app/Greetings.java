package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/// Launched as `app.Greetings`, and as `app.Greetings::part`.
public final class Greetings implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String name, Context context) {
    return "Hello, " + name + "!";
  }

  public String part(String name) {
    return "Good-bye, " + name + "!";
  }
}
