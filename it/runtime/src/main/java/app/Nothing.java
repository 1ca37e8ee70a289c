package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.jspecify.annotations.Nullable;

/// A response of type `Void`.
public final class Nothing implements RequestHandler<Object, @Nullable Void> {
  @Override
  public @Nullable Void handleRequest(Object event, Context context) {
    Mark.begin(context);
    return null;
  }
}
