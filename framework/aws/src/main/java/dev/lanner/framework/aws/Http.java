package dev.lanner.framework.aws;

import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// One request and its answer, over the SDK's client for `HttpURLConnection`.
///
/// A client is made for each request, with the timeouts of that request: it is one object, while
/// connections are kept by the JDK, for the whole process: up to five of a host
/// (`http.maxConnections`), for five seconds of the wall clock.
///
/// Posts carry `content-length`, for which the SDK's client switches the connection to streaming.
/// Otherwise the JDK by itself sends a post again whose connection broke, behind our back
/// (`sun.net.http.retryPost`), and does not look whether a kept connection is still good.
final class Http {
  private static final int MOST_BODY_BYTES = 64 * 1024;

  private final Snapshots snapshots;

  Http(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /// Sends a request.
  ///
  /// @param wait how long to wait at most: for the connection, for each step of TLS, and for the
  ///   answer
  /// @throws IOException when there is no answer, or the body of a `GET` ends early
  Answer send(Signed request, Duration wait) throws IOException {
    try {
      var client = UrlConnectionHttpClient.create(new Opened(Math.toIntExact(wait.toMillis())));
      HttpExecuteResponse response = client.prepareRequest(execution(request)).call();
      int status = response.httpResponse().statusCode();
      boolean isWanted = status == 200 && request.http().method() == SdkHttpMethod.GET;
      String errorType =
          Answer.errorType(
              response.httpResponse().firstMatchingHeader("x-amzn-ErrorType").orElse(""));
      return new Answer(status, errorType, body(response, isWanted));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private HttpExecuteRequest execution(Signed request) {
    SdkHttpRequest http = request.http();
    if (!snapshots.mayKeep()) {
      http = http.toBuilder().putHeader("connection", "close").build();
    }
    return HttpExecuteRequest.builder()
        .request(http)
        .contentStreamProvider(request.content())
        .build();
  }

  /// Reads the body also where nobody wants it: the JDK keeps a connection only then.
  private static Payload body(HttpExecuteResponse response, boolean isWanted) throws IOException {
    AbortableInputStream stream = response.responseBody().orElse(null);
    if (stream == null) {
      return Payload.empty();
    }
    try (InputStream in = stream) {
      return Payload.of(in.readNBytes(MOST_BODY_BYTES));
    } catch (IOException e) {
      if (isWanted) {
        throw e;
      }
      return Payload.empty();
    }
  }

  private record Opened(int waitMillis) implements UrlConnectionFactory {
    @Override
    public HttpURLConnection createConnection(URI uri) {
      try {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(waitMillis);
        connection.setReadTimeout(waitMillis);
        return connection;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
