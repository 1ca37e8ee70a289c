package dev.lanner.local.lambda;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers in the form of API Gateway what Jetty refuses by itself: requests that are not HTTP.
final class ErrorAnswers implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var json = "{\"message\":\"" + HttpStatus.getMessage(response.getStatus()) + "\"}";
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
