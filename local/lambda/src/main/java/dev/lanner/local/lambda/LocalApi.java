package dev.lanner.local.lambda;

import java.net.BindException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/// A front end with one route for everything to one function, and routes to it that ask an
/// authorizer first, on a port of this machine that no other machine can reach.
///
/// A request that overlaps with more others than there are execution environments waits as long as
/// the front end waits for a function, and is answered as if the function had taken that long.
/// While the function is being debugged nobody is in a hurry.
public final class LocalApi implements AutoCloseable {
  private static final int PORTS_TO_TRY = 21;
  private static final int HEADER_BYTES = 128 * 1024;
  private static final Duration DEBUG_PATIENCE = Duration.ofDays(1);

  private final Server server;
  private final URI endpoint;

  private LocalApi(Server server, URI endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  /// Starts serving as an HTTP API, as [#start(LocalLambda, LocalFrontEnd, int)] does.
  public static LocalApi start(LocalLambda lambda, int firstPort) {
    return start(lambda, LocalFrontEnd.buffered(FrontEndKind.HTTP), firstPort);
  }

  /// Starts serving, on the first free port of the twenty-one that begin with this one.
  ///
  /// @param firstPort up to 65535; 0 lets the operating system choose
  /// @throws LocalRunException when none of the ports is free
  public static LocalApi start(LocalLambda lambda, LocalFrontEnd frontEnd, int firstPort) {
    return start(lambda, LocalAuthorizers.none(), frontEnd, firstPort);
  }

  /// The same with authorizers, which are not closed with it.
  static LocalApi start(
      LocalLambda lambda, LocalAuthorizers authorizers, LocalFrontEnd frontEnd, int firstPort) {
    var patience = lambda.function().debugPort() == null ? null : DEBUG_PATIENCE;
    return start(lambda, authorizers, frontEnd, firstPort, patience);
  }

  /// @param patience how long a request waits for the function, or `null` for as long as on AWS
  static LocalApi start(
      LocalLambda lambda,
      LocalAuthorizers authorizers,
      LocalFrontEnd frontEnd,
      int firstPort,
      @Nullable Duration patience) {
    if (firstPort < 0 || firstPort > 65535) {
      throw new LocalRunException(
          "The port is %d. Name one from 0, which takes any that is free, to 65535."
              .formatted(firstPort));
    }
    int ports = firstPort == 0 ? 1 : Math.min(PORTS_TO_TRY, 65536 - firstPort);
    for (int port = firstPort; port < firstPort + ports; port++) {
      var api = startAt(lambda, authorizers, frontEnd, port, patience);
      if (api != null) {
        return api;
      }
    }
    throw new LocalRunException(
        "All ports from %d to %d are taken. Name another one."
            .formatted(firstPort, firstPort + ports - 1));
  }

  /// Scheme, host and port, such as `http://localhost:8080`.
  public URI endpoint() {
    return endpoint;
  }

  /// Stops serving at once; the function is not closed.
  @Override
  public void close() {
    stop(server);
  }

  /// @return `null` when the port is taken
  private static @Nullable LocalApi startAt(
      LocalLambda lambda,
      LocalAuthorizers authorizers,
      LocalFrontEnd frontEnd,
      int port,
      @Nullable Duration patience) {
    var threads = new QueuedThreadPool();
    threads.setName("local-api");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    // A function may take longer than any limit here, and a client of this machine may stay.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setErrorHandler(new ErrorAnswers());
    server.setStopTimeout(0);
    try {
      connector.open();
      var endpoint = URI.create("http://localhost:" + connector.getLocalPort());
      server.setHandler(handler(lambda, authorizers, frontEnd, endpoint, patience));
      server.start();
      return new LocalApi(server, endpoint);
    } catch (Exception e) {
      stop(server);
      if (isTaken(e)) {
        return null;
      }
      throw new LocalRunException(
          "The HTTP server did not start on port %d: %s".formatted(port, e.getMessage()), e);
    }
  }

  private static FrontEndHandler handler(
      LocalLambda lambda,
      LocalAuthorizers authorizers,
      LocalFrontEnd localFrontEnd,
      URI endpoint,
      @Nullable Duration patience) {
    var frontEnd = localFrontEnd.at(endpoint);
    return new FrontEndHandler(
        lambda,
        authorizers,
        frontEnd,
        localFrontEnd.streams(),
        patience == null ? frontEnd.integrationTimeout() : patience,
        new Arrivals(InstantSource.system(), new SecureRandom()));
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    // The front end judges requests, so everything that can be read gets through to it, as sent.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setHttpCompliance(
        HttpCompliance.RFC9110.with(
            "AS_SENT",
            HttpCompliance.Violation.CASE_SENSITIVE_FIELD_NAME,
            HttpCompliance.Violation.MISMATCHED_AUTHORITY,
            HttpCompliance.Violation.UNSAFE_HOST_HEADER));
    configuration.setHeaderCacheCaseSensitive(true);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    configuration.setResponseHeaderSize(HEADER_BYTES);
    configuration.setSendServerVersion(false);
    return configuration;
  }

  private static boolean isTaken(Throwable e) {
    return e instanceof BindException || (e.getCause() != null && isTaken(e.getCause()));
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new LocalRunException("The HTTP server did not stop: " + e.getMessage(), e);
    }
  }
}
