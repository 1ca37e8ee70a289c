package app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/// Answers when two invocations are here at once.
public final class Together implements RequestStreamHandler {
  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    try {
      BOTH.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    var trace = System.getProperty("com.amazonaws.xray.traceHeader");
    response.write(
        ("{\"trace\":\"" + context.getXrayTraceId() + "\",\"property\":\"" + trace + "\"}")
            .getBytes(UTF_8));
  }
}
