package dev.lanner.local.tables;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One request of DynamoDB's JSON protocol to DynamoDB Local.
final class DynamoDbCall {
  // It wants to be told a name, and checks no signature.
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

  private DynamoDbCall() {}

  /// @param target such as `DynamoDB_20120810.ListTables`
  /// @param body JSON
  /// @return JSON
  /// @throws LocalTablesException when it does not answer, or answers with an error
  static byte[] send(URI endpoint, String target, String body, Duration timeout) {
    String operation = target.substring(target.indexOf('.') + 1);
    try {
      var connection = (HttpURLConnection) endpoint.toURL().openConnection();
      connection.setReadTimeout(Math.toIntExact(timeout.toMillis()));
      connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
      connection.setRequestProperty("X-Amz-Target", target);
      connection.setRequestProperty("Authorization", AUTHORIZATION);
      connection.setDoOutput(true);
      try (var out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      try (InputStream in =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] answer = in == null ? new byte[0] : in.readAllBytes();
        if (status != HttpURLConnection.HTTP_OK) {
          throw new LocalTablesException(
              "DynamoDB Local answers %s with status %d: %s"
                  .formatted(operation, status, new String(answer, StandardCharsets.UTF_8)));
        }
        return answer;
      }
    } catch (IOException e) {
      throw new LocalTablesException(
          "DynamoDB Local listens on %s and does not answer %s: %s."
              .formatted(endpoint, operation, e.getMessage()),
          e);
    }
  }
}
