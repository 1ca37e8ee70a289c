package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/// A string in, a string out.
public final class Texts implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String event, Context context) {
    Mark.begin(context);
    return "<" + event + ">";
  }
}
