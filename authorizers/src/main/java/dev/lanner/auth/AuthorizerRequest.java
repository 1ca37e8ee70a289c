package dev.lanner.auth;

import dev.lanner.framework.BoundBy;
import dev.lanner.framework.internal.AuthorizerEvent;
import java.util.Map;

/// What asks an {@link Authorizer}: the API and its stage, which are the same for every request
/// that gets the same remembered answer. It has no header fields, no query and no cookies: what an
/// authorizer decides by are its parameters.
@BoundBy(AuthorizerRequestBinder.class)
public sealed class AuthorizerRequest permits NarrowRequest {
  final AuthorizerEvent event;

  AuthorizerRequest(AuthorizerEvent event) {
    this.event = event;
  }

  /// The id of the API.
  public String apiId() {
    return event.arn().apiId();
  }

  /// The stage of the API; `$default` for an HTTP API's default stage.
  public String stage() {
    return event.stage();
  }

  /// The variables of the stage; empty where there are none.
  public Map<String, String> stageVariables() {
    return event.stageVariables();
  }

  /// The account that the API is in.
  public String accountId() {
    return event.arn().accountId();
  }

  /// The AWS Region that the API is in.
  public String region() {
    return event.arn().region();
  }

  /// The API and its stage.
  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + event.arn().stageArn() + "]";
  }
}
