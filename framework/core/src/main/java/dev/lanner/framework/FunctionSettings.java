package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What Lambda is to give the function: on a handler class, or on a package for the handlers in it
/// and below. All HTTP handlers of a module are one function, so it stands once, or says the same
/// everywhere.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
///   quotas</a>
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface FunctionSettings {
  /// Memory in MB, 128 to 10240; the share of processors follows it. 0 leaves it to the deployment.
  int memoryMb() default 0;

  /// Seconds until an invocation is stopped, 1 to 900. 0 leaves it to the deployment.
  int timeoutSeconds() default 0;

  /// Megabytes of `/tmp`, 512 to 10240. 0 leaves it to the deployment.
  int ephemeralStorageMb() default 0;

  /// How many invocations may run at once, 0 or more; more are refused or wait. -1 for no limit of
  /// its own.
  int reservedConcurrency() default -1;

  /// How many execution environments are kept initialized; 0 for none.
  int provisionedConcurrency() default 0;

  /// What the function is for, up to 256 characters.
  String description() default "";
}
