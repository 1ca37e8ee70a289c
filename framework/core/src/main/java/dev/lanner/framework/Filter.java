package dev.lanner.framework;

/// Stands around handlers: sees the request before them and the answer after them, and may change
/// or replace either. {@link FilteredBy} says around which.
///
/// {@snippet :
/// @Singleton
/// final class Timing implements Filter {
///   @Override
///   public Answer around(Request request, Next next) {
///     long start = System.nanoTime();
///     Answer answer = next.proceed(request);
///     return answer.withHeader("Server-Timing", "app;dur=" + (System.nanoTime() - start) / 1_000_000);
///   }
/// }
/// }
///
/// Filters of the package come first, then those of the class, then those of the method, each in
/// the order in which they are written. Parameters are bound behind all of them. What a handler or
/// a filter throws is an answer already for the filters around it.
///
/// The class is a bean with a scope such as `@Singleton`, or has a constructor without parameters.
/// All threads share it.
@FunctionalInterface
public interface Filter {
  /// Answers the request, usually with what `next` answers.
  ///
  /// @throws Exception what handlers throw as well, for example a {@link Problem}
  Answer around(Request request, Next next) throws Exception;

  /// The rest of the chain: further filters, then the handler.
  interface Next {
    /// The answer of the rest. Never throws what a handler throws: that is an answer by now.
    Answer proceed(Request request);
  }
}
