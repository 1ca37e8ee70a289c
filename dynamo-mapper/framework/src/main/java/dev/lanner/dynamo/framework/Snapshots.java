package dev.lanner.dynamo.framework;

import dev.lanner.runtime.InvocationScope;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/// Keeps connections and credentials out of a SnapStart function's snapshot, whose copies would
/// find the ones dead and the others old. Until the first call from within an invocation, which is
/// after the snapshot, each call closes its connection and fetches credentials of its own.
///
/// A hook of CRaC could not: the JDK keeps connections where nobody can close them.
final class Snapshots {
  private volatile boolean isPast;

  private boolean mayKeep() {
    if (!isPast && InvocationScope.current() != null) {
      isPast = true;
    }
    return isPast;
  }

  /// Credentials from the endpoint that Lambda runs.
  AwsCredentialsProvider credentials() {
    return new Fetched(ContainerCredentialsProvider.builder().build());
  }

  /// Sends with a client.
  SdkHttpClient over(SdkHttpClient client) {
    return new Closing(client);
  }

  private final class Fetched implements AwsCredentialsProvider {
    private final ContainerCredentialsProvider kept;

    Fetched(ContainerCredentialsProvider kept) {
      this.kept = kept;
    }

    @Override
    public AwsCredentials resolveCredentials() {
      if (mayKeep()) {
        return kept.resolveCredentials();
      }
      try (var once = ContainerCredentialsProvider.builder().build()) {
        return once.resolveCredentials();
      }
    }
  }

  private final class Closing implements SdkHttpClient {
    private final SdkHttpClient client;

    Closing(SdkHttpClient client) {
      this.client = client;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return client.prepareRequest(mayKeep() ? request : closing(request));
    }

    private static HttpExecuteRequest closing(HttpExecuteRequest request) {
      return HttpExecuteRequest.builder()
          .request(request.httpRequest().toBuilder().putHeader("Connection", "close").build())
          .contentStreamProvider(request.contentStreamProvider().orElse(null))
          .metricCollector(request.metricCollector().orElse(null))
          .build();
    }

    @Override
    public String clientName() {
      return client.clientName();
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
