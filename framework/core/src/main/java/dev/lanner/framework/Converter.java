package dev.lanner.framework;

import org.jspecify.annotations.Nullable;

/// Converts a type that stands for one text: how it is read from a path, query, header field, cookie
/// or form, and as a string in JSON.
///
/// {@snippet :
/// @Singleton
/// final class IsbnConverter implements Converter<Isbn> {
///   @Override
///   public @Nullable Isbn parse(String text) {
///     return Isbn.isValid(text) ? new Isbn(text) : null;
///   }
///
///   @Override
///   public String expected() {
///     return "an ISBN such as 978-3-16-148410-0";
///   }
/// }
/// }
///
/// A bean, found when the application is compiled. All threads share it.
public interface Converter<T> {
  /// The value, or `null` when the text is not {@link #expected()}.
  @Nullable T parse(String text);

  /// What a text must be, to follow "must be" in a violation.
  String expected();

  /// The text of a value, which {@link #parse} reads back.
  default String format(T value) {
    return value.toString();
  }
}
