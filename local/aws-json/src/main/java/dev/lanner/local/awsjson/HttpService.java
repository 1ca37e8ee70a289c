package dev.lanner.local.awsjson;

/// Answers requests, from many threads at once.
@FunctionalInterface
public interface HttpService {

  /// Answers one request. What it throws is answered with 500, and told to whoever started the
  /// server.
  HttpAnswer answer(HttpCall call);
}
