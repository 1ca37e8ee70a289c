package dev.lanner.auth;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.DefaultScope;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a class a Lambda authorizer: a bean, and a function of its own, that API Gateway asks who
/// may call. Routes name it with {@link AuthorizedBy}.
///
/// It has one method that returns a {@link Decision} or a {@link NarrowDecision}. What the method
/// decides by are its parameters: header fields, query parameters and cookies, annotated with
/// `@Header`, `@Query` and `@Cookie`; {@link AuthorizerRequest} or {@link NarrowRequest}; AWS's
/// `Context`. Each header field, query parameter and cookie becomes an identity source, so API
/// Gateway answers 401 by itself where one is missing.
///
/// {@snippet class="dev.lanner.auth.KeyAuthorizer" region="authorizer"}
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
///   authorizers</a>
@Bean
@DefaultScope(Singleton.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Authorizer {
  /// How long API Gateway remembers what was decided, in seconds, 0 to 3600. It remembers by the
  /// identity sources, for all routes that the authorizer is attached to; with 0 it asks each time.
  ///
  /// Tokens expire while answers are remembered: a tenth of the life of a token is a good value.
  int cacheTtlSeconds() default 0;

  /// What API Gateway sends: the whole request, or the one header field of the authorizers that
  /// only REST APIs have.
  AuthorizerType type() default AuthorizerType.REQUEST;

  /// Whether HTTP APIs are answered with yes or no instead of a policy. A policy is what lets an
  /// answer be remembered that is not the same for all routes, so this is for authorizers without a
  /// `cacheTtlSeconds`.
  boolean simpleResponses() default false;
}
