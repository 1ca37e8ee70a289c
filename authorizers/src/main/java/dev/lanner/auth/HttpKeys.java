package dev.lanner.auth;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Fetches keys over HTTP, which is a `GET` of some kilobytes every quarter of an hour.
///
/// Over `HttpURLConnection`: `java.net.http` loads 1100 classes more and takes a quarter of a
/// second of processor time to start, in front of the first request of an execution environment. No
/// connection is kept, as it would be dead after a freeze or a restore.
final class HttpKeys {
  static final int MOST_BYTES = 128 * 1024;
  static final int CONNECT_MILLIS = 1000;
  static final int READ_MILLIS = 2000;

  /// For a server that sends a byte now and then.
  private static final long MOST_NANOS = 5_000_000_000L;

  private HttpKeys() {}

  /// The body at an address. One more attempt is made when the first breaks or the server fails.
  static byte[] get(URI address) throws KeyProblem {
    try {
      return getOnce(address);
    } catch (KeyProblem e) {
      if (e.kind() != KeyProblem.Kind.UNREACHABLE || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return getOnce(address);
    }
  }

  private static byte[] getOnce(URI address) throws KeyProblem {
    HttpURLConnection connection = null;
    try {
      connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      connection.setRequestProperty("accept", "application/json, */*;q=0.1");
      connection.setRequestProperty("connection", "close");
      int status = connection.getResponseCode();
      if (status != 200) {
        throw refused(status);
      }
      try (InputStream in = connection.getInputStream()) {
        return body(in);
      }
    } catch (IOException e) {
      throw new KeyProblem(KeyProblem.Kind.UNREACHABLE, reason(e), e);
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }

  private static byte[] body(InputStream in) throws IOException, KeyProblem {
    long start = System.nanoTime();
    var body = new byte[8 * 1024];
    int length = 0;
    for (int n = in.read(body); n >= 0; n = in.read(body, length, body.length - length)) {
      length += n;
      if (length == body.length) {
        if (length >= MOST_BYTES) {
          throw new KeyProblem("is larger than " + MOST_BYTES + " bytes");
        }
        body = Arrays.copyOf(body, length * 2);
      }
      if (System.nanoTime() - start > MOST_NANOS) {
        throw new KeyProblem("takes longer than 5 s to arrive");
      }
    }
    return Arrays.copyOf(body, length);
  }

  private static KeyProblem refused(int status) {
    var kind =
        switch (status) {
          case 403, 404, 410 -> KeyProblem.Kind.NOT_FOUND;
          case 429 -> KeyProblem.Kind.UNREACHABLE;
          default -> status < 500 ? KeyProblem.Kind.UNUSABLE : KeyProblem.Kind.UNREACHABLE;
        };
    String message = "cannot be fetched: the server answers " + status;
    boolean isRedirect = status >= 300 && status < 400;
    return new KeyProblem(
        kind, isRedirect ? message + ". Redirects are not followed" : message, null);
  }

  private static String reason(IOException e) {
    if (e instanceof SocketTimeoutException
        || e instanceof ConnectException
        || e instanceof UnknownHostException) {
      return "cannot be fetched: there is no connection within "
          + CONNECT_MILLIS / 1000
          + " s, or no answer within "
          + READ_MILLIS / 1000
          + " s. A function in a VPC reaches the internet through a NAT gateway only; without one,"
          + " give it the keys in a file or an environment variable";
    }
    return "cannot be fetched: the connection broke";
  }
}
