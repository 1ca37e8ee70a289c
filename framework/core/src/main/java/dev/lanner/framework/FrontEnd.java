package dev.lanner.framework;

/// What stands between clients and a function that answers HTTP.
public enum FrontEnd {
  /// API Gateway's HTTP API; payload format 2.0, and 1.0 where an integration still asks for it.
  HTTP,

  /// API Gateway's REST API.
  REST,

  /// A function URL.
  FUNCTION_URL,

  /// An Application Load Balancer, with or without multi-value headers.
  ALB;

  /// Whether it can pass a response on while it is made. HTTP APIs and load balancers collect it.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html">Response
  ///   streaming</a>
  public boolean streams() {
    return this == REST || this == FUNCTION_URL;
  }
}
