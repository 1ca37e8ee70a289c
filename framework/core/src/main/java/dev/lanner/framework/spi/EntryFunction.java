package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A function under Lanner's runtime and under AWS's own.
abstract class EntryFunction implements Handler, RequestStreamHandler {

  /// Under AWS's own runtime.
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Payload event = Payload.of(input.readAllBytes());
    Payload response;
    try {
      response = InvocationScope.call(context, () -> handle(event, context));
    } catch (Exception e) {
      throw EntryFunction.<RuntimeException>unchecked(e);
    }
    output.write(response.array(), response.offset(), response.length());
  }

  /// The same, as the interface allows none but IOException, and a wrapper would hide its type.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Exception> X unchecked(Exception thrown) throws X {
    throw (X) thrown;
  }
}
