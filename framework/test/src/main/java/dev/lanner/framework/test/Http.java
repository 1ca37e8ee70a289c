package dev.lanner.framework.test;

import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.RestApi;
import org.jspecify.annotations.Nullable;

/// Starts requests to the application. The target is as on a request line: an encoded path and,
/// after `?`, a query. Immutable; tests keep one for each of those who call.
public final class Http {
  private final LannerExtension extension;
  private final FrontEnd frontEnd;
  private final boolean adapts;
  private final Caller caller;
  private final @Nullable String token;
  private final Caller.@Nullable ApiKey apiKey;

  /// @param adapts whether the front end streams if the function does
  Http(LannerExtension extension, FrontEnd frontEnd, boolean adapts) {
    this(extension, frontEnd, adapts, Caller.ANONYMOUS, null, null);
  }

  private Http(
      LannerExtension extension,
      FrontEnd frontEnd,
      boolean adapts,
      Caller caller,
      @Nullable String token,
      Caller.@Nullable ApiKey apiKey) {
    this.extension = extension;
    this.frontEnd = frontEnd;
    this.adapts = adapts;
    this.caller = caller;
    this.token = token;
    this.apiKey = apiKey;
  }

  /// The same, whose requests are all made by this user, as the front end's authorizer tells the
  /// function.
  ///
  /// @throws IllegalArgumentException when the front end has no authorizer for tokens
  public Http as(TestUser user) {
    return as(user.at(frontEnd));
  }

  /// The same, whose requests are all made by this caller: a principal of IAM, an identity of an
  /// identity pool, whomever a Lambda authorizer has let in, or a token whose claims are given as
  /// the function is to see them.
  public Http as(Caller caller) {
    return new Http(extension, frontEnd, adapts, caller, token, apiKey);
  }

  /// The same, whose requests all bring an API key of the usage plan, as the REST API tells the
  /// function.
  ///
  /// @param id `apiKeyId` of the event
  /// @throws IllegalArgumentException when the front end has no API keys
  public Http withApiKey(String id) {
    if (!(frontEnd instanceof RestApi)) {
      throw new IllegalArgumentException(
          "Only REST APIs ask for API keys. Send the request with http(FrontEnd.REST).");
    }
    var key = new Caller.ApiKey(id, "test-api-key-" + id);
    return new Http(extension, frontEnd, adapts, caller, token, key);
  }

  /// The same, whose requests all have this token in `Authorization: Bearer`. Who calls is then for
  /// the application to find out.
  public Http withBearerToken(String token) {
    return new Http(extension, frontEnd, adapts, caller, token, apiKey);
  }

  /// A GET request.
  public TestRequest get(String target) {
    return request("GET", target);
  }

  /// A HEAD request.
  public TestRequest head(String target) {
    return request("HEAD", target);
  }

  /// A POST request.
  public TestRequest post(String target) {
    return request("POST", target);
  }

  /// A PUT request.
  public TestRequest put(String target) {
    return request("PUT", target);
  }

  /// A PATCH request.
  public TestRequest patch(String target) {
    return request("PATCH", target);
  }

  /// A DELETE request.
  public TestRequest delete(String target) {
    return request("DELETE", target);
  }

  /// An OPTIONS request.
  public TestRequest options(String target) {
    return request("OPTIONS", target);
  }

  /// A request of any method.
  public TestRequest request(String method, String target) {
    HttpRequest.Builder request = HttpRequest.builder(method, target);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (apiKey != null) {
      request.header("x-api-key", apiKey.value());
    }
    return new TestRequest(extension, this, request, caller);
  }

  TestResponse send(TestRequest request) {
    return new TestResponse(
        extension,
        InProcess.send(
            request.build(),
            apiKey == null ? request.caller() : withKey(request.caller(), apiKey),
            frontEnd,
            adapts,
            extension.functionOf(LannerExtension.HTTP)));
  }

  private static Caller withKey(Caller caller, Caller.ApiKey key) {
    return caller.withApiKey(key.id(), key.value());
  }
}
