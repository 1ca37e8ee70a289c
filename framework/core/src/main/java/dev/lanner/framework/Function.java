package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method of a bean that is a function of its own, invoked directly: by the Invoke API, as a task
/// of Step Functions, by whatever calls Lambda with JSON that an application has made up itself.
///
/// {@snippet :
/// @Singleton
/// final class Quotes {
///   @Function("quote")
///   Quote quote(@Valid Basket basket) { … }
/// }
/// }
///
/// The payload is the JSON of the one parameter that is not AWS's `Context`; without such a
/// parameter it is ignored. The result is JSON as well, `null` for `void`. A payload that cannot be
/// read, or violates constraints, fails the invocation with {@link InvalidPayloadException}.
///
/// IAM decides who may invoke a function, so annotations that say who may call protect nothing
/// here, and are errors.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Function {
  /// What the function is called among those of its module: up to 64 lower-case letters, digits and
  /// hyphens, the first a letter. `order-quote` has the entry class `OrderQuoteFunction`, in the
  /// package of the method. By default after the method: `order-quote` for `orderQuote`.
  String value() default "";
}
