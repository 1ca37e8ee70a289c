package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.lanner.framework.aws.ConnectionsException.Kind;
import dev.lanner.framework.aws.FaultyServer.Fault;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way it goes on Lambda: over TLS, with the certificates that the JDK trusts.
class TlsTest {
  private static final String ID = "L0SM9cOFvHcCIhw=";
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path folder;
  private static SSLContext context;

  private final SSLSocketFactory trusted = HttpsURLConnection.getDefaultSSLSocketFactory();
  private final Lab lab = new Lab().role();

  @BeforeAll
  static void makeACertificate() throws Exception {
    Path file = folder.resolve("server.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var process =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
  }

  @AfterEach
  void trustAsBefore() {
    HttpsURLConnection.setDefaultSSLSocketFactory(trusted);
  }

  @Test
  void usesOneTlsConnectionForMany() throws Exception {
    HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    Set<Integer> clientPorts = new HashSet<>();
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/prod/@connections/",
        exchange -> {
          clientPorts.add(exchange.getRemoteAddress().getPort());
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      var connections = lab.connections(at(server.getAddress().getPort()));

      for (int i = 0; i < 4; i++) {
        assertThat(connections.post(ID, "hello")).isTrue();
      }

      assertThat(clientPorts).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void sendsNothingToAServerThatNobodyTrusts() throws Exception {
    Set<String> paths = new HashSet<>();
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> paths.add(exchange.getRequestURI().getPath()));
    server.start();
    try {
      var connections = lab.connections(at(server.getAddress().getPort()));

      var failure =
          catchThrowableOfType(ConnectionsException.class, () -> connections.post(ID, "hello"));

      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure).hasStackTraceContaining("certification path");
      assertThat(paths).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void waitsForAHandshakeNoLongerThanTheInvocationLasts() {
    HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    try (var server = new FaultyServer(Fault.silence(() -> {}))) {
      var connections = lab.connections(at(server.endpoint().getPort()));

      var failure =
          lab.invocation(
              Duration.ofMillis(260),
              () ->
                  catchThrowableOfType(
                      ConnectionsException.class, () -> connections.post(ID, "hello")));

      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure).hasRootCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  private static URI at(int port) {
    return URI.create("https://localhost:" + port + "/prod");
  }
}
