package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an annotation of one's own: methods with it answer events of a service that waits for the
/// answer, such as the triggers of a Cognito user pool. This is how a module adds such events;
/// records that nobody waits for are those of an {@link EventSource}.
///
/// {@snippet :
/// @EventAnswer(
///     exchange = Questions.class,
///     takes = Question.class,
///     returns = Reply.class,
///     eventSources = "example:question")
/// @Target(ElementType.METHOD)
/// @Retention(RetentionPolicy.CLASS)
/// @interface OnQuestion {}
///
/// final class Questions implements ExchangeFactory<OnQuestion> { … }
/// }
///
/// A class with such methods is a bean, and a function of its own: `shop.SignUp` becomes the
/// function `shop.SignUpFunction`. It has at most one method for each event source, so that who may
/// send events of one source cannot pretend that they come of another.
///
/// A method takes what the exchange reads, and besides AWS's `Context` if it wants; it returns what
/// the exchange writes. What it throws is what the invocation fails with, unless the exchange knows
/// {@linkplain Exchange#failure something better}.
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface EventAnswer {
  /// Makes the exchange for a method.
  Class<? extends ExchangeFactory<?>> exchange();

  /// What a method takes. Where the type has a type parameter, that is the class that the
  /// annotation names by its element `value`.
  Class<?> takes();

  /// What a method returns; `void.class` where there is nothing to say.
  Class<?> returns();

  /// By which events are known: what {@link Exchange#source} makes of them.
  String[] eventSources();
}
