package dev.lanner.bootstrap;

import org.jspecify.annotations.Nullable;

/// The configured handler: `package.Class` or `package.Class::method`.
///
/// @param type the binary name of the class: a nested one has `$` before its name
/// @param method `null` when the class implements a handler interface
record HandlerName(String type, @Nullable String method) {
  /// For the end of messages about a name.
  static final String FORMS =
      "package.Class or package.Class::method, with Outer$Inner for a nested class.";

  private static final String SEPARATOR = "::";

  /// @param name `null` when it is not configured
  static HandlerName of(@Nullable String name) {
    if (name == null) {
      throw LaunchErrors.notFound(
          "No handler is named: there is no argument, and _HANDLER is not set. Set Handler of the"
              + " function, or the command of its image, to "
              + FORMS);
    }
    int separator = name.lastIndexOf(SEPARATOR);
    var type = separator < 0 ? name : name.substring(0, separator);
    var method = separator < 0 ? null : name.substring(separator + SEPARATOR.length());
    boolean isComplete = !type.isEmpty() && (method == null || !method.isEmpty());
    if (!isComplete || type.indexOf('/') >= 0) {
      throw LaunchErrors.notFound(
          "The handler is named \"" + name + "\". Its form has to be " + FORMS);
    }
    return new HandlerName(type, method);
  }
}
