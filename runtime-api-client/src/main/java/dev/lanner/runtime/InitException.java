package dev.lanner.runtime;

/// Thrown by an {@link Initializer} that knows by itself what kind of init error it reports. What
/// other exceptions say is `Runtime.BadFunctionCode`.
public final class InitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String functionErrorType;

  /// @param functionErrorType such as `Runtime.HandlerNotFound`, as in {@link
  ///   ErrorReport#of(String, Throwable)}
  /// @param message what was found, what was expected and what to do
  /// @throws IllegalArgumentException when the error type has another form
  public InitException(String functionErrorType, String message) {
    super(message);
    ErrorReport.requireErrorType(functionErrorType);
    this.functionErrorType = functionErrorType;
  }

  /// The same with what it follows from.
  public InitException(String functionErrorType, String message, Throwable cause) {
    super(message, cause);
    ErrorReport.requireErrorType(functionErrorType);
    this.functionErrorType = functionErrorType;
  }

  /// `Lambda-Runtime-Function-Error-Type`.
  public String functionErrorType() {
    return functionErrorType;
  }
}
