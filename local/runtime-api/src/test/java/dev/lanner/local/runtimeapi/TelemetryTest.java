package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Subscriptions as the Telemetry API reference describes them.
@Timeout(60)
class TelemetryTest {
  private static final String TELEMETRY = "/2022-07-01/telemetry";
  private static final String LOGS = "/2020-08-15/logs";
  private static final String WHOLE =
      """
      {"schemaVersion":"2025-01-29","types":["platform","function","extension"],
       "buffering":{"maxItems":1000,"maxBytes":262144,"timeoutMs":25},
       "destination":{"protocol":"HTTP","URI":"http://sandbox.localdomain:8080/x"}}\
      """;

  @Test
  void takesASubscriptionAndSaysThatNothingComesOfIt() throws Exception {
    var reply = subscribe(Options.strict(), TELEMETRY, WHOLE);

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.body())
        .isEqualTo(
            "{\"errorMessage\":\"Telemetry API is not supported\","
                + "\"errorType\":\"Telemetry.NotSupported\"}");
  }

  @Test
  void takesTheSmallestSubscription() throws Exception {
    var body =
        """
        {"schemaVersion":"2022-12-13","types":["function"],
         "destination":{"protocol":"TCP","port":4000}}\
        """;

    assertThat(subscribe(Options.strict(), TELEMETRY, body).status()).isEqualTo(202);
  }

  @Test
  void takesSubscriptionsToLogs() throws Exception {
    var reply =
        subscribe(Options.strict(), LOGS, WHOLE.replace("\"schemaVersion\":\"2025-01-29\",", ""));

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.body()).contains("Logs.NotSupported");
  }

  @Test
  void takesTheNewestSchemaAloneOnManagedInstances() throws Exception {
    var managed = Options.strict().withConcurrency(2).withListener(_ -> {});

    assertThat(subscribe(managed, TELEMETRY, WHOLE).status()).isEqualTo(202);
    assertThat(subscribe(managed, TELEMETRY, WHOLE.replace("2025-01-29", "2022-12-13")).status())
        .isEqualTo(400);
    assertThat(subscribe(managed, LOGS, WHOLE).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "2025-01-29            | 2019-01-01        | schemaVersion is not one of 2022-07-01, 2022-12-13, 2025-01-29",
        "\"platform\",         | \"other\",         | types is not an array of platform",
        "\"types\"             | \"t\"             | types is not an array of platform",
        "\"maxItems\":1000     | \"maxItems\":999  | maxItems is not from 1000 to 10000",
        "\"maxItems\":1000     | \"maxItems\":1.5  | maxItems is not a whole number",
        "\"maxBytes\":262144   | \"maxBytes\":1048577 | maxBytes is not from 262144 to 1048576",
        "\"timeoutMs\":25      | \"timeoutMs\":30001 | timeoutMs is not from 25 to 30000",
        "\"timeoutMs\":25      | \"timeoutMs\":\"25\" | timeoutMs is not a whole number",
        "{\"maxItems\":1000,\"maxBytes\":262144,\"timeoutMs\":25} | 1 | buffering is not an object",
        "\"protocol\":\"HTTP\" | \"protocol\":\"UDP\" | destination.protocol is not HTTP or TCP",
        "\"protocol\":\"HTTP\" | \"protocol\":\"TCP\" | destination.port is missing",
        "\"protocol\":\"HTTP\", | | destination.protocol is not HTTP or TCP",
        "\"destination\"       | \"d\"             | destination is not an object",
        ":8080                 | :x                | destination.URI is not http://sandbox.localdomain",
        ":8080                 | /                 | destination.URI is not http://sandbox.localdomain",
        "sandbox.localdomain   | example.com       | destination.URI is not http://sandbox.localdomain",
      })
  void refusesWhatLambdaWouldNotTake(String part, String instead, String found) throws Exception {
    assertThat(WHOLE).contains(part);

    refuses(WHOLE.replace(part, instead == null ? "" : instead), found);
  }

  @Test
  void refusesWhatIsNoSubscriptionAtAll() throws Exception {
    refuses("", "it ends too early");
    refuses("[]", "it is not an object");
    refuses("{}", "schemaVersion is not one of");
  }

  @Test
  void refusesStrangers() throws Exception {
    try (var server = RuntimeApiServer.start(_ -> {})) {
      for (var identifier : new String[] {"", "x", "00000000-0000-0000-0000-000000000000"}) {
        try (var socket = new RawRuntime(server)) {
          var reply = socket.send(request(TELEMETRY, identifier, WHOLE)).reply();

          assertThat(reply.status()).isEqualTo(403);
          assertThat(reply.body()).contains("ExtensionIdentifier");
        }
      }
      assertThat(server.violations()).hasSize(3);
    }
  }

  private static void refuses(String body, String found) throws Exception {
    var reply = subscribe(Options.strict().withListener(_ -> {}), TELEMETRY, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("ValidationError").contains(found);
  }

  private static RawRuntime.Reply subscribe(Options options, String path, String body)
      throws Exception {
    try (var server = RuntimeApiServer.start(options);
        var socket = new RawRuntime(server)) {
      var identifier =
          socket
              .send(
                  "POST /2020-01-01/extension/register HTTP/1.1\r\nHost: lambda\r\n"
                      + "Lambda-Extension-Name: hooks\r\nContent-Length: 2\r\n\r\n{}")
              .reply()
              .header("Lambda-Extension-Identifier");
      return socket.send(request(path, identifier, body)).reply();
    }
  }

  private static String request(String path, String identifier, String body) {
    return "PUT "
        + path
        + " HTTP/1.1\r\nHost: lambda\r\nLambda-Extension-Identifier: "
        + identifier
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
