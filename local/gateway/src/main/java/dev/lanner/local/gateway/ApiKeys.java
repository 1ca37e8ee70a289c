package dev.lanner.local.gateway;

import dev.lanner.local.gateway.UsagePlan.Quota;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The API keys in the usage plan of a REST API, with what was requested by each. Threads may share
/// it.
///
/// A request is looked at after an authorizer has let it in [?], and before the limits of its
/// method. What the rate refuses does not count towards the quota [?].
public final class ApiKeys {
  private static final String HEADER = "x-api-key";

  /// What was requested with a key since a period has begun.
  private record Used(LocalDate since, int requests) {}

  private final UsagePlan plan;
  private final Map<String, Caller.ApiKey> keys = new HashMap<>();
  private final TokenBuckets buckets = new TokenBuckets();
  private final Map<String, Used> used = new HashMap<>();

  /// @param plan of all of them
  /// @param keys with values of which no two are the same
  public ApiKeys(UsagePlan plan, Caller.ApiKey... keys) {
    this.plan = plan;
    for (var key : keys) {
      this.keys.put(key.value(), key);
    }
  }

  /// Looks at the key of a request to a method that needs one.
  ///
  /// @param arrival its time is that by which requests are counted
  public KeyVerdict check(RestApi api, HttpRequest request, Arrival arrival) {
    var value = request.header(HEADER);
    var key = value == null ? null : keys.get(value);
    if (key == null) {
      return refused(
          api,
          request,
          arrival,
          RestApiAnswer.INVALID_API_KEY,
          value == null
              ? "The request has no header x-api-key, and its route needs an API key."
              : "The API key in the header x-api-key is none of the usage plan.");
    }
    if (plan.throttle() != null && !buckets.take(key.id(), plan.throttle(), arrival.time())) {
      return refused(
          api,
          request,
          arrival,
          RestApiAnswer.THROTTLED,
          "The API key %s is over the rate of its usage plan, %s requests per second and %d at once."
              .formatted(key.id(), plan.throttle().rateLimit(), plan.throttle().burstLimit()));
    }
    var quota = plan.quota();
    if (quota != null && !count(key, quota, arrival)) {
      return refused(
          api,
          request,
          arrival,
          RestApiAnswer.QUOTA_EXCEEDED,
          "The API key %s is over the quota of its usage plan, %d requests per %s."
              .formatted(key.id(), quota.limit(), quota.period()));
    }
    return new KeyVerdict.Known(key);
  }

  private synchronized boolean count(Caller.ApiKey key, Quota quota, Arrival arrival) {
    var since = quota.period().startOf(arrival.time());
    int before = requests(used.get(key.id()), since);
    if (before >= quota.limit()) {
      return false;
    }
    used.put(key.id(), new Used(since, before + 1));
    return true;
  }

  private static int requests(@Nullable Used used, LocalDate since) {
    return used == null || !used.since().equals(since) ? 0 : used.requests();
  }

  private static KeyVerdict refused(
      RestApi api, HttpRequest request, Arrival arrival, RestApiAnswer answer, String reason) {
    return new KeyVerdict.Refused(
        api.answer(request, arrival, new Outcome.GatewayMade(answer)), reason);
  }
}
