package dev.lanner.framework.aws;

import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// The API Gateway Management API: signs calls, sends them until they have an answer, and tells
/// what an answer means.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">Commands
///   for connections</a>
final class ManagementApi {
  /// For endpoints on this machine, which take anything.
  private static final AwsCredentialsIdentity LOCAL_IDENTITY =
      AwsCredentialsIdentity.create("local", "local");

  private static final String LOCAL_REGION = "us-east-1";

  private final @Nullable Credentials credentials;
  private final @Nullable String region;
  private final Http http;
  private final Retries retries;
  private final InstantSource clock;

  /// @param credentials of the function's role, or `null` when it has none
  /// @param region of the function, or `null` when it is not said
  ManagementApi(
      @Nullable Credentials credentials,
      @Nullable String region,
      Http http,
      Retries retries,
      InstantSource clock) {
    this.credentials = credentials;
    this.region = region;
    this.http = http;
    this.retries = retries;
    this.clock = clock;
  }

  /// Calls for one connection.
  ///
  /// @return a success, or that the connection is gone
  /// @throws ConnectionsException for everything else
  Answer call(
      Endpoint endpoint, SdkHttpMethod method, String connectionId, @Nullable Payload message) {
    var request = SdkHttpRequest.builder().method(method).uri(endpoint.connection(connectionId));
    if (message != null) {
      request
          .putHeader("content-type", "application/octet-stream")
          .putHeader("content-length", Integer.toString(message.length()));
    }
    Answer answer;
    try {
      answer = retries.send(new Call(endpoint, request.build(), message), Budget.begin(clock));
    } catch (IOException e) {
      throw Failures.unreachable(endpoint, e);
    }
    if (answer.isSuccess() || answer.isGone()) {
      return answer;
    }
    throw Failures.of(answer, endpoint, method.name());
  }

  private String regionOf(Endpoint endpoint) {
    String own = endpoint.region();
    if (own != null) {
      return own;
    }
    if (region != null) {
      return region;
    }
    if (endpoint.isLocal()) {
      return LOCAL_REGION;
    }
    throw Failures.missing(
        "There is no region to sign for: AWS_REGION is not set. Lambda sets it; set it for a local"
            + " run.");
  }

  private AwsCredentialsIdentity identityFor(Endpoint endpoint, Budget budget) {
    if (credentials != null) {
      return credentials.current(budget);
    }
    if (endpoint.isLocal()) {
      return LOCAL_IDENTITY;
    }
    throw Failures.missing(
        "There are no AWS credentials: neither AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY nor "
            + ContainerCredentials.FULL_URI
            + " are set. Lambda sets them; set them for a local run.");
  }

  /// One call, signed anew for each attempt.
  private final class Call implements Retries.Attempt {
    private final Endpoint endpoint;
    private final SdkHttpRequest request;
    private final @Nullable Payload message;
    private @Nullable AwsCredentialsIdentity identity;
    private boolean hasRenewed;

    Call(Endpoint endpoint, SdkHttpRequest request, @Nullable Payload message) {
      this.endpoint = endpoint;
      this.request = request;
      this.message = message;
    }

    @Override
    public Answer send(Budget budget) throws IOException {
      AwsCredentialsIdentity current = identityFor(endpoint, budget);
      identity = current;
      var signed = Signed.by(current, regionOf(endpoint), clock, request, message);
      return http.send(signed, budget.perWait());
    }

    @Override
    public boolean isWorthRepeating(Answer answer) {
      if (answer.isTransient()) {
        return true;
      }
      if (!answer.saysExpired() || hasRenewed || credentials == null || identity == null) {
        return false;
      }
      hasRenewed = true;
      return credentials.forget(identity);
    }
  }
}
