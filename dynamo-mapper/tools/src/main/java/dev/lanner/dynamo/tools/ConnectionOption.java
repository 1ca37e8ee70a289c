package dev.lanner.dynamo.tools;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the tables are, and what they are called there.
final class ConnectionOption {
  @Option(
      names = "--endpoint",
      paramLabel = "url",
      defaultValue = "${env:AWS_ENDPOINT_URL_DYNAMODB}",
      description = "Where DynamoDB listens. Default: AWS_ENDPOINT_URL_DYNAMODB.")
  private @Nullable URI endpoint;

  @Option(
      names = "--prefix",
      paramLabel = "text",
      description = "Begins the name of every table, as TableNamePrefix of the template does.")
  private String prefix = "";

  Connection connection() {
    return new Connection(endpoint);
  }

  /// The deployed name of a table.
  String name(ModelTable table) {
    return prefix + table.name();
  }
}
