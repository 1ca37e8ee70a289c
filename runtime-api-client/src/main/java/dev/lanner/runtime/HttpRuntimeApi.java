package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The Runtime API over HTTP, on one connection that is kept and opened by the first call.
///
/// Which failures are repaired, and why no others:
///
/// - A connection that breaks before an event has arrived whole is replaced, at once and then after
///   50, 200 and 800 ms; each time the log says so. Lambda freezes the process inside `next`, and
///   connections do not always survive that. Asking again is safe: either the same event is handed
///   over again, or, on managed instances, every `next` is a new one anyway.
/// - The same goes for `restore/next`, whose connection often does not survive the snapshot. Asked
///   again, 403 means that the restore has happened.
/// - A response is never sent twice. Before it is sent, a connection that was idle and that the
///   other side has closed in the meantime is replaced; a connection that breaks afterwards, before
///   the head of the reply is in, leaves open whether the caller has the response, and the process
///   ends.
/// - Statuses that say that the invocation is over are a {@link Delivery}. All others mean that
///   runtime and Lambda disagree about what comes next, and only a new process repairs that.
public final class HttpRuntimeApi implements RuntimeApi, AutoCloseable {
  static final int BUFFER_BYTES = 64 * 1024;

  private static final long IDLE_MILLIS = 1000;

  /// Before each further attempt at `next`. A server that takes longer than a second to come back
  /// is gone, and the process with it.
  private static final int[] PAUSES_MILLIS = {0, 50, 200, 800};

  /// As much of an unexpected answer as goes into a message.
  private static final int QUOTED_CHARS = 1000;

  private final String authority;
  private final String host;
  private final int port;
  private final RequestHead head;

  // Both hold a head whole: Lambda's largest header, the client context, has at most 3583 bytes,
  // and all others together less than 2 KiB. Bodies pass through piece by piece.
  private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER_BYTES);

  private final InstantSource clock;
  private final LogSink log;
  private final int[] pausesMillis;

  private @Nullable HttpConnection kept;
  private long lastUseMillis;

  /// Does not connect yet.
  ///
  /// @param authority host and port, as in `AWS_LAMBDA_RUNTIME_API`
  /// @throws RuntimeApiException when it is not a host and a port
  public HttpRuntimeApi(String authority) {
    this(authority, InstantSource.system(), LogSink.standard());
  }

  /// The same with a clock and a log of one's own.
  ///
  /// @param clock tells how long a connection was idle
  /// @param log takes a record for every further attempt at `next`
  public HttpRuntimeApi(String authority, InstantSource clock, LogSink log) {
    this(authority, clock, log, PAUSES_MILLIS);
  }

  HttpRuntimeApi(String authority, InstantSource clock, LogSink log, int[] pausesMillis) {
    this.clock = clock;
    this.log = log;
    this.pausesMillis = pausesMillis;
    int colon = authority.lastIndexOf(':');
    this.authority = authority;
    this.host = colon < 0 ? "" : authority.substring(0, colon);
    this.port = portOf(authority, colon + 1);
    if (!isHost(host) || port < 0) {
      throw new RuntimeApiException(
          "AWS_LAMBDA_RUNTIME_API is \""
              + authority
              + "\", but a host and a port were expected, as in 127.0.0.1:9001.");
    }
    this.head = new RequestHead(authority, System.getProperty("user.dir", ""));
  }

  private static int portOf(String authority, int start) {
    int port = start < authority.length() ? 0 : -1;
    for (int i = start; port >= 0 && i < authority.length(); i++) {
      int digit = authority.charAt(i) - '0';
      port = digit < 0 || digit > 9 ? -1 : 10 * port + digit;
      port = port > 0xFFFF ? -1 : port;
    }
    return port;
  }

  private static boolean isHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c >= 127 || c == '/' || c == '@') {
        return false;
      }
    }
    return !host.isEmpty();
  }

  @Override
  public Invocation next() {
    var call = "GET invocation/next";
    for (int attempt = 0; ; attempt++) {
      try {
        return poll(call, open(false));
      } catch (IOException e) {
        prepareToAskAgain(call, attempt, e);
      }
    }
  }

  /// @throws RuntimeApiException when asking again makes no sense, or not any more
  private void prepareToAskAgain(String call, int attempt, IOException e) {
    close();
    var failure = broken(call, e);
    if (e instanceof ProtocolException || attempt == pausesMillis.length) {
      throw new RuntimeApiException(failure, e);
    }
    int millis = pausesMillis[attempt];
    // The first is what a thaw looks like, and no reason to worry.
    var level = attempt == 0 ? LogLevel.INFO : LogLevel.WARN;
    log.log(level, failure + ". Asking again after " + millis + " ms.", null);
    if (millis > 0) {
      LockSupport.parkNanos(millis * 1_000_000L);
    }
  }

  private Invocation poll(String call, HttpConnection connection) throws IOException {
    head.next(out.clear());
    connection.send(Payload.empty());
    int status = connection.receiveHead();
    if (status != 200) {
      throw refused(call, status, receive(connection));
    }
    var headers = connection.headers();
    var event = receive(connection);
    try {
      return Invocation.of(headers, event);
    } catch (IllegalArgumentException e) {
      throw new RuntimeApiException(
          "The Runtime API handed over an event without Lambda-Runtime-Aws-Request-Id.", e);
    }
  }

  @Override
  public Delivery respond(String requestId, Payload response) {
    head.response(out.clear(), requestId, response.length());
    return post("POST invocation/{id}/response", response);
  }

  @Override
  public StreamedResponse stream(String requestId) {
    return HttpStreamedResponse.to(requestId, this, head, out);
  }

  @Override
  public Delivery fail(String requestId, ErrorReport error) {
    head.error(out.clear(), requestId, error);
    return post("POST invocation/{id}/error", error.body());
  }

  @Override
  public void failInit(ErrorReport error) {
    head.initError(out.clear(), error);
    var _ = post("POST init/error", error.body());
  }

  @Override
  public void failRestore(ErrorReport error) {
    head.restoreError(out.clear(), error);
    var _ = post("POST restore/error", error.body());
  }

  /// Sends the head that is in the buffer, and this body.
  private Delivery post(String call, Payload body) {
    try {
      var connection = open(true);
      connection.send(body);
      return delivery(call, connection);
    } catch (IOException e) {
      close();
      throw new RuntimeApiException(broken(call, e), e);
    }
  }

  @Override
  public boolean awaitRestore() {
    var call = "GET restore/next";
    try {
      for (int attempt = 0; ; attempt++) {
        try {
          return pollRestore(call, open(true), attempt > 0);
        } catch (IOException e) {
          prepareToAskAgain(call, attempt, e);
        }
      }
    } finally {
      close();
    }
  }

  private boolean pollRestore(String call, HttpConnection connection, boolean isRepeated)
      throws IOException {
    head.restoreNext(out.clear());
    connection.send(Payload.empty());
    int status = connection.receiveHead();
    var answer = receive(connection);
    if (status == 200 || (status == 403 && isRepeated)) {
      return true;
    }
    if (status == 404) {
      return false;
    }
    throw refused(call, status, answer);
  }

  @Override
  public void registerExtension(String name) {
    try {
      InternalExtension.start(host, port, name);
    } catch (IOException e) {
      throw new RuntimeApiException(broken("POST extension/register", e), e);
    }
  }

  /// Receives what became of an answer.
  Delivery delivery(String call, HttpConnection connection) throws IOException {
    int status = connection.receiveHead();
    if (status == 202) {
      try {
        connection.skipBody();
        closeUnlessReusable(connection);
      } catch (IOException _) {
        // Lambda has the answer, whatever becomes of the connection.
        close();
      }
      return Delivery.ACCEPTED;
    }
    var answer = receive(connection);
    if (status == 413) {
      return Delivery.TOO_LARGE;
    }
    if (status == 410 || (status == 400 && "InvalidRequestID".equals(Refusal.errorType(answer)))) {
      return Delivery.TOO_LATE;
    }
    throw refused(call, status, answer);
  }

  /// The kept connection, or a fresh one when there is none.
  ///
  /// @param onlyOnce whether the request must not be repeated, so that a connection which the other
  ///   side has closed has to be noticed now
  HttpConnection open(boolean onlyOnce) throws IOException {
    var connection = kept;
    if (connection != null && onlyOnce && wasIdle() && connection.isStale()) {
      close();
      connection = null;
    }
    if (connection == null) {
      connection = HttpConnection.open(host, port, in, out);
      kept = connection;
    }
    return connection;
  }

  /// Whether the connection has rested so long that the other side may have closed it. Looking
  /// costs three system calls, two of the 35 microseconds of a round trip, and a second is less
  /// than servers wait. By the wall clock, as others may jump when the process is thawed.
  private boolean wasIdle() {
    long idleMillis = clock.millis() - lastUseMillis;
    return idleMillis < 0 || idleMillis >= IDLE_MILLIS;
  }

  private Payload receive(HttpConnection connection) throws IOException {
    var body = connection.receiveBody();
    closeUnlessReusable(connection);
    return body;
  }

  private void closeUnlessReusable(HttpConnection connection) {
    lastUseMillis = clock.millis();
    if (!connection.isReusable()) {
      close();
    }
  }

  /// Closes the connection. The next call opens another.
  @Override
  public void close() {
    var connection = kept;
    kept = null;
    if (connection != null) {
      connection.close();
    }
  }

  private static RuntimeApiException refused(String call, int status, Payload answer) {
    var text = answer.utf8();
    var quoted = text.length() > QUOTED_CHARS ? text.substring(0, QUOTED_CHARS) : text;
    return new RuntimeApiException(
        "The Runtime API answered " + call + " with status " + status + ": " + quoted.strip());
  }

  /// What to say of a connection that failed.
  String broken(String call, IOException e) {
    var reason = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    return e instanceof ProtocolException
        ? "The Runtime API at "
            + authority
            + " answered "
            + call
            + " with a broken message: "
            + reason
        : "The connection to the Runtime API at "
            + authority
            + " failed in "
            + call
            + ": "
            + reason;
  }
}
