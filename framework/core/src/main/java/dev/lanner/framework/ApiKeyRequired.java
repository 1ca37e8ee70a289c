package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Has API Gateway ask for an API key, in the header `x-api-key`, before it calls a route of a REST
/// API: on a method, a class, or a package for the handlers in it and below. The nearest counts.
/// Other front ends have no keys, and it does not compile there.
///
/// A key tells customers apart, so that each has a {@link UsagePlan} of its own to use up. **It
/// proves nothing**: whoever sees it can use it, and it is good for every API of its usage plan.
/// Who may call is for an authorizer, or for the function, to find out.
///
/// Without a key that is good, API Gateway answers 403. The function answers 403 as well to what
/// came past that, by a route that asks for no key. The key's id is in {@link Request#identity()},
/// `apiKeyId`.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
///   plans and API keys</a>
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface ApiKeyRequired {
  /// `false` for routes that need none, where the class or package says that they do.
  boolean value() default true;
}
