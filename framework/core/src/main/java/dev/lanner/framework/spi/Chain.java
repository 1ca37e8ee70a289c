package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import java.util.Objects;

/// A place in the chain of filters around an endpoint. What is thrown behind it is an answer when
/// it leaves here, so that filters see every answer in the same form.
final class Chain implements Filter.Next {
  static final Filter[] NO_FILTERS = {};

  private final Endpoints endpoints;
  private final int endpoint;
  private final Filter[] filters;
  private final int next;

  Chain(Endpoints endpoints, int endpoint) {
    this(endpoints, endpoint, endpoints.filters(endpoint), 0);
  }

  private Chain(Endpoints endpoints, int endpoint, Filter[] filters, int next) {
    this.endpoints = endpoints;
    this.endpoint = endpoint;
    this.filters = filters;
    this.next = next;
  }

  @Override
  public Answer proceed(Request request) {
    try {
      if (next == filters.length) {
        return endpoints.call(endpoint, request);
      }
      var rest = new Chain(endpoints, endpoint, filters, next + 1);
      return Objects.requireNonNull(
          filters[next].around(request, rest),
          "A filter returned null. Return an answer, for example that of next.proceed(request).");
    } catch (Throwable thrown) {
      return Failures.answer(thrown, request, endpoints, endpoint);
    }
  }
}
