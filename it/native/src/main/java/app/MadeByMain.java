package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.bootstrap.Bootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

final class MadeByMain implements RequestStreamHandler {
  private MadeByMain() {}

  public static void main(String[] arguments) {
    Bootstrap.run(new MadeByMain());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    event.transferTo(response);
  }
}
