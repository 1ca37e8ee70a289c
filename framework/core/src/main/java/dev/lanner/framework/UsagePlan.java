package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How much each customer with an API key may request of the REST API: on a class, or on a package
/// for the handlers in it and below, with routes that are {@link ApiKeyRequired}. An API has one
/// plan, so that it stands once, or says the same everywhere. Without it nothing limits a key.
///
/// More than the rate is answered with 429 and `Too Many Requests`, more than the quota with 429
/// and `Limit Exceeded`. AWS calls both targets, which it may let pass now and then: they are not
/// for keeping costs down.
///
/// {@snippet :
/// @UsagePlan(rateLimit = 10, burstLimit = 20, quotaLimit = 100_000, quotaPeriod = Period.MONTH)
/// }
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
///   plans and API keys</a>
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface UsagePlan {
  /// Requests per second with one key, over time; more than 0. Together with `burstLimit`, or
  /// neither; 0 is no limit.
  double rateLimit() default 0;

  /// Requests at once with one key, 1 or more; 0 is no limit.
  int burstLimit() default 0;

  /// Requests with one key in a period, 1 or more; 0 is no limit.
  int quotaLimit() default 0;

  /// The period of `quotaLimit`.
  Period quotaPeriod() default Period.MONTH;

  /// After how long a quota begins anew.
  enum Period {
    /// Each day.
    DAY,
    /// Each week.
    WEEK,
    /// Each month of the calendar.
    MONTH
  }
}
