package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which problem an exception is. A method that takes the exception, and the {@link Request}
/// if it wants, and returns a {@link Problem}.
///
/// {@snippet :
/// @ExceptionHandler
/// Problem outOfStock(OutOfStockException e) {
///   return Problem.conflict("There is not enough left.").with("left", e.left());
/// }
/// }
///
/// In a handler class it holds for the routes of that class; in any other bean for all handlers in
/// its package and below. The nearest one counts, and of those at the same distance the one for the
/// most specific type. A 5xx is logged with the exception, other problems are not. What is thrown
/// as a {@link Problem} is an answer already and gets to no exception handler.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ExceptionHandler {}
